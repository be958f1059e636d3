//! What a notice says: everything of the decision, frozen.

use chrono::NaiveDate;
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
        /// Last day for correcting; absent in returns made before it was told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        correct_by: Option<NaiveDate>,
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
