//! 通知書: what a notice says, the runs that issue notices, and how a printed one is verified.
//!
//! The layout and wording of the real notices are not published (certainty U); what must stand on them
//! follows from 令和8年度交付要綱 第7条 and 第9条 (D).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::scheme::EstimateView;

/// Everything a notice says about a decision or a return, frozen in the moment it was made. It is the only
/// source of the notice: the same inputs give the same bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeInputs {
    /// Scheme, e.g. `fy2026`.
    pub scheme_id: String,
    /// Full title of the scheme.
    pub scheme_title: String,
    /// 受付番号.
    pub reception_number: String,
    /// Day (Asia/Tokyo) of the submission that was decided on.
    pub submitted_on: NaiveDate,
    /// Day (Asia/Tokyo) of the decision or return.
    pub decided_on: NaiveDate,
    /// To whom.
    pub office: NoticeOffice,
    /// What was decided.
    pub outcome: NoticeOutcome,
}

/// The office as in the submission that was decided on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeOffice {
    /// 介護保険事業所番号.
    pub number: String,
    /// 介護事業所名称.
    pub name: String,
    /// 郵便番号, 7 digits with or without hyphen; may be empty.
    pub postal_code: String,
    /// 所在地.
    pub address: String,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NoticeOutcome {
    /// 交付決定.
    Approve {
        /// 交付決定額, yen.
        amount_yen: i64,
        /// ① – ④ as recomputed when it was decided.
        estimate: EstimateView,
        /// Why the amount is lower than ④; absent when it is not.
        reason: Option<String>,
        /// Where it is paid to.
        account: NoticeAccount,
        /// 交付の条件 with their source.
        conditions: Vec<NoticeCondition>,
    },
    /// 不交付決定.
    Reject {
        /// Why.
        reason: String,
    },
    /// 差戻し.
    Return {
        /// What is to be corrected.
        marks: Vec<NoticeMark>,
        /// For the whole application; may be empty.
        note: String,
    },
}

/// The account with all but the last three digits hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeAccount {
    /// Name of the bank, e.g. `みずほ銀行`.
    pub bank: String,
    /// Name of the branch; empty for ゆうちょ銀行 where only 記号番号 is known.
    pub branch: String,
    /// 普通 or 当座; empty for ゆうちょ銀行.
    pub kind: String,
    /// As printed, e.g. `****567`: see [`hidden_but_three`].
    pub number: String,
}

/// A condition of the grant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeCondition {
    /// The condition in plain words.
    pub text: String,
    /// Where it is written, e.g. `令和8年度交付要綱 第5条`.
    pub source: String,
}

/// Something to be corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeMark {
    /// Field or document in plain words, e.g. `領収書の写し`.
    pub target: String,
    /// What is wrong and what to do.
    pub text: String,
}

/// All but the last three characters as `*`.
pub fn hidden_but_three(number: &str) -> String {
    let length = number.chars().count();
    let shown = length.saturating_sub(3);
    number
        .chars()
        .enumerate()
        .map(|(index, digit)| if index < shown { '*' } else { digit })
        .collect()
}

/// Where the conditions are written. The articles are confirmed together, not one by one (certainty C for
/// the content, D for the wording).
const CONDITIONS_SOURCE: &str = "令和8年度交付要綱 第5条、第9条から第12条まで";

/// The conditions of a grant under 令和8年度交付要綱. They are the same for everybody.
pub fn grant_conditions() -> Vec<NoticeCondition> {
    [
        "事業の内容を変更（軽微な変更を除く。）し、中止し、又は廃止しようとするときは、あらかじめ承認を受けること。事業の遂行が困難となったときは、速やかに報告すること。",
        "取得した財産は、善良な管理者の注意をもって管理すること。",
        "単価30万円以上の財産は、定められた期間、承認を受けないで、目的に反して使用し、譲渡し、交換し、貸し付け、担保に供し、又は処分しないこと。",
        "消費税及び地方消費税の申告をしたときは、仕入控除税額を、0円の場合を含め、完了した年度の翌々年度の4月30日までに報告すること。仕入控除税額があるときは、返還すること。",
        "帳簿及び証拠書類は、助成金の額が確定した日の属する年度の終了後5年間保管すること。",
        "目的外の使用又は虚偽の申請があったときは、決定を取り消し、期限を定めて返還を求める。期限までに納付がないときは、年3.0パーセントの割合（365日当たり）の延滞金を加える。",
    ]
    .into_iter()
    .map(|text| NoticeCondition {
        text: text.to_owned(),
        source: CONDITIONS_SOURCE.to_owned(),
    })
    .collect()
}

/// Kind of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// 交付決定通知書.
    Grant,
    /// 不交付決定通知書.
    Refusal,
    /// 差戻し通知.
    Return,
}

impl NoticeKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Grant, Self::Refusal, Self::Return];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Grant => "grant",
            Self::Refusal => "refusal",
            Self::Return => "return",
        }
    }

    /// The kind with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == id)
    }

    /// Title of the document.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Grant => "交付決定通知書",
            Self::Refusal => "不交付決定通知書",
            Self::Return => "差戻し通知書",
        }
    }
}

impl NoticeOutcome {
    /// Kind of the notice.
    pub const fn notice_kind(&self) -> NoticeKind {
        match self {
            Self::Approve { .. } => NoticeKind::Grant,
            Self::Reject { .. } => NoticeKind::Refusal,
            Self::Return { .. } => NoticeKind::Return,
        }
    }
}

/// Where a notice stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoticeState {
    /// To be made.
    Waiting,
    /// Made and kept.
    Issued,
    /// Could not be made.
    Failed,
    /// Its decision was changed before it was issued: it never will be.
    Void,
}

impl NoticeState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Issued, Self::Failed, Self::Void];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Issued => "issued",
            Self::Failed => "failed",
            Self::Void => "void",
        }
    }

    /// The state with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == id)
    }
}

/// A notice in a list (`GET /applications/{id}/notices`, `GET /review/cases/{id}/notices`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeView {
    /// Notice id (UUID).
    pub id: String,
    /// Kind.
    pub kind: NoticeKind,
    /// Number of the notice.
    pub number: String,
    /// Where it stands; applicants see issued ones only.
    pub state: NoticeState,
    /// Day on the notice.
    pub decided_on: NaiveDate,
    /// Bytes of the PDF, once made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size_bytes: Option<i64>,
    /// SHA-256 of the PDF, once made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// Made at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_at: Option<DateTime<Utc>>,
    /// The office was written to at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mailed_at: Option<DateTime<Utc>>,
    /// First opened by the office at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_downloaded_at: Option<DateTime<Utc>>,
    /// Not in force any more since: the decision was changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superseded_at: Option<DateTime<Utc>>,
}

/// Decisions of one month that wait for their notice (`GET /notices/outstanding`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OutstandingMonth {
    /// First day of the month of the decisions.
    pub month: NaiveDate,
    /// 交付決定.
    pub grants: u64,
    /// 不交付決定.
    pub refusals: u64,
    /// A decision of the month (UUID), to be previewed.
    pub sample: String,
}

/// `POST /notices/runs`: issues the notices of a month, or of the decisions named; those that have one
/// already are passed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewNoticeRun {
    /// First day of the month of the decisions.
    #[serde(default)]
    pub month: Option<NaiveDate>,
    /// Decisions by id (UUID), at most 1,000.
    #[serde(default)]
    pub decisions: Vec<String>,
}

/// State of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoticeRunState {
    /// Notices are being made.
    Running,
    /// Every notice is made.
    Done,
    /// Finished, but some could not be made.
    DoneWithFailures,
}

/// A run (`GET /notices/runs/{id}`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeRunView {
    /// Run id (UUID).
    pub id: String,
    /// Month of the decisions; absent for a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<NaiveDate>,
    /// State.
    pub state: NoticeRunState,
    /// Notices in it.
    pub total: u64,
    /// Made.
    pub issued: u64,
    /// Not made.
    pub failed: u64,
    /// Left out, because their decision was changed meanwhile.
    pub void: u64,
    /// Begun.
    pub started_at: DateTime<Utc>,
    /// Who began it.
    pub started_by: String,
    /// Those that could not be made, at most 100.
    pub failures: Vec<NoticeFailureView>,
}

/// A notice that could not be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeFailureView {
    /// Notice id (UUID).
    pub notice: String,
    /// Application id (UUID).
    pub application: String,
    /// Its number.
    pub number: String,
    /// Why.
    pub reason: NoticeFailureReason,
    /// The character that no font has, e.g. `𰻞`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub character: Option<String>,
    /// Its code point, e.g. `U+30EDE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_point: Option<String>,
}

/// Why a notice could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoticeFailureReason {
    /// No font has a character of it.
    MissingCharacter,
    /// A fault of the typesetting.
    Typesetting,
}

/// `GET /verifications/{code}`: what a printed notice must say. No name stands here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VerificationView {
    /// Kind.
    pub kind: NoticeKind,
    /// Number of the notice.
    pub number: String,
    /// Day on the notice.
    pub decided_on: NaiveDate,
    /// 交付決定額, yen; absent for other kinds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_yen: Option<i64>,
    /// Whether it is in force; `false`: the decision was changed later.
    pub in_force: bool,
    /// First 16 hexadecimal digits of the SHA-256 of the PDF.
    pub sha256_begin: String,
}

/// Digits of a verification code: Crockford's base 32, without letters that look like digits.
pub const CODE_ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Characters of a verification code: 80 bits.
pub const CODE_LENGTH: usize = 16;

/// Reads a verification code as typed: any case and width, with or without separators, O for 0, I and
/// L for 1. `None` when it cannot be one.
pub fn read_code(typed: &str) -> Option<String> {
    let code: String = domain::kana::fold_width(typed)
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '−' | '‐' | 'ー' | '―'))
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    let is_code =
        code.len() == CODE_LENGTH && code.bytes().all(|byte| CODE_ALPHABET.contains(&byte));
    is_code.then_some(code)
}

/// A verification code as printed: `ABCD-EFGH-JKMN-PQRS`.
pub fn show_code(code: &str) -> String {
    let digits: Vec<char> = code.chars().collect();
    let groups: Vec<String> = digits
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_typed() {
        let code = "ABCD1F0H2K345678";
        assert_eq!(show_code(code), "ABCD-1F0H-2K34-5678");
        for typed in [
            "ABCD-1F0H-2K34-5678",
            "abcdlfoh2k345678",
            " ＡＢＣＤ−１Ｆ０Ｈ 2k34ー5678 ",
        ] {
            assert_eq!(read_code(typed).as_deref(), Some(code), "{typed}");
        }
        for typed in ["", "ABCD", "ABCD-1F0H-2K34-567U", "ABCD-1F0H-2K34-56789"] {
            assert_eq!(read_code(typed), None, "{typed}");
        }
    }

    #[test]
    fn all_but_three_digits_are_hidden() {
        for (number, shown) in [
            ("1234567", "****567"),
            ("12", "12"),
            ("", ""),
            ("００１２３", "**１２３"),
        ] {
            assert_eq!(hidden_but_three(number), shown);
        }
    }

    #[test]
    fn ids_read_back() {
        for kind in NoticeKind::ALL {
            assert_eq!(NoticeKind::from_id(kind.as_str()), Some(kind));
        }
        for state in NoticeState::ALL {
            assert_eq!(NoticeState::from_id(state.as_str()), Some(state));
        }
    }
}
