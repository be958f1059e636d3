//! What is printed.

use serde::Serialize;

/// Everything that stands on a notice, as it is to be read. Amounts are yen incl. tax; dates are written
/// out in the Japanese calendar by the caller.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct NoticeSheet {
    /// Number of the notice.
    pub number: String,
    /// Day of the notice, also the date in the file.
    pub day: SheetDay,
    /// Who gives notice.
    pub issuer: Issuer,
    /// To whom.
    pub payee: Payee,
    /// Full title of the scheme.
    pub scheme_title: String,
    /// 受付番号.
    pub reception_number: String,
    /// Day of the application, e.g. `令和8年11月22日`.
    pub submitted_on: String,
    /// What was decided.
    pub body: NoticeBody,
    /// How a printed copy is verified; absent where it is not (previews).
    pub printed: Option<Printed>,
}

/// A day, for reading and for the file.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SheetDay {
    /// As read, e.g. `令和8年12月15日`.
    pub shown: String,
    /// Year of the common calendar.
    pub year: i32,
    /// 1–12.
    pub month: u32,
    /// 1–31.
    pub day: u32,
}

/// Who gives notice.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Issuer {
    /// Organisation, e.g. `公益社団法人国民健康保険中央会`.
    pub organisation: String,
    /// Office held, e.g. `理事長`.
    pub title: String,
}

/// The office a notice is addressed to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Payee {
    /// 介護保険事業所番号.
    pub number: String,
    /// 介護事業所名称.
    pub name: String,
    /// 郵便番号 as read, e.g. `〒100-0001`; may be empty.
    pub postal_code: String,
    /// 所在地.
    pub address: String,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NoticeBody {
    /// 交付決定.
    Grant {
        /// 交付決定額, yen.
        amount_yen: i64,
        /// ① – ④.
        amounts: Amounts,
        /// Why the amount is lower than ④; empty when it is not.
        reason: String,
        /// Where it is paid to.
        account: ShownAccount,
        /// Conditions in order.
        conditions: Vec<String>,
        /// Where the conditions are written.
        conditions_source: String,
    },
    /// 不交付決定.
    Refusal {
        /// Why.
        reason: String,
    },
    /// 差戻し.
    Return {
        /// What is to be corrected.
        marks: Vec<ShownMark>,
        /// For the whole application; may be empty.
        note: String,
        /// Last day for correcting, in words; empty when it was not told.
        correct_by: String,
    },
}

/// ① – ④, yen.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Amounts {
    /// ① 総事業費.
    pub total_yen: i64,
    /// Income deducted from it.
    pub deducted_yen: i64,
    /// ② 助成限度額.
    pub limit_yen: i64,
    /// ③ 選定額.
    pub selected_yen: i64,
    /// ④ 交付額.
    pub grant_yen: i64,
}

/// An account with all but the last three digits hidden.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ShownAccount {
    /// Bank, branch and kind, e.g. `見本銀行 本店 普通`.
    pub place: String,
    /// E.g. `****567`.
    pub number: String,
}

/// Something to be corrected.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ShownMark {
    /// Field or document.
    pub target: String,
    /// What is wrong and what to do.
    pub text: String,
}

/// How a printed copy is verified.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Printed {
    /// Verification code as read, e.g. `ABCD-EFGH-JKMN-PQRS`.
    pub code: String,
    /// Address of the page that verifies it.
    pub address: String,
}

/// What a paper is set from.
pub trait Sheet: Serialize {
    /// The template, e.g. `/notice.typ`.
    fn template(&self) -> &'static str;

    /// What tells this file from every other.
    fn ident(&self) -> &str;

    /// Every text that comes from outside the templates.
    fn texts(&self) -> Vec<&str>;
}

impl Sheet for NoticeSheet {
    fn template(&self) -> &'static str {
        "/notice.typ"
    }

    fn ident(&self) -> &str {
        &self.number
    }

    fn texts(&self) -> Vec<&str> {
        let mut texts = vec![
            self.number.as_str(),
            &self.day.shown,
            &self.issuer.organisation,
            &self.issuer.title,
            &self.payee.number,
            &self.payee.name,
            &self.payee.postal_code,
            &self.payee.address,
            &self.scheme_title,
            &self.reception_number,
            &self.submitted_on,
        ];
        match &self.body {
            NoticeBody::Grant {
                reason,
                account,
                conditions,
                conditions_source,
                ..
            } => {
                texts.extend([reason.as_str(), &account.place, &account.number]);
                texts.push(conditions_source);
                texts.extend(conditions.iter().map(String::as_str));
            }
            NoticeBody::Refusal { reason } => texts.push(reason),
            NoticeBody::Return {
                marks,
                note,
                correct_by,
            } => {
                texts.extend([note.as_str(), correct_by]);
                for mark in marks {
                    texts.extend([mark.target.as_str(), &mark.text]);
                }
            }
        }
        if let Some(printed) = &self.printed {
            texts.extend([printed.code.as_str(), &printed.address]);
        }
        texts
    }
}
