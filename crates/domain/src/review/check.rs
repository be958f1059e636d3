//! One automatic check and its result.

use serde::{Deserialize, Serialize};

use crate::scheme::Origin;

/// What an automatic check looks at. Nothing is decided by a check alone: it shows a reviewer where to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckId {
    /// 事業所番号の検査数字.
    OfficeNumberDigit,
    /// サービス種類が制度の対象か.
    ServicesEligible,
    /// 金額の合計.
    AmountsAddUp,
    /// 台数の上限.
    ReadersWithinCap,
    /// 領収日.
    ReceiptDates,
    /// ①–④の再計算.
    EstimateRecomputed,
    /// 金融機関と支店が今あるか.
    BankExists,
    /// 口座名義.
    AccountHolder,
    /// 同じ口座が他の事業所で使われていないか.
    AccountUnique,
    /// 同じ書類が他の事業所で使われていないか.
    DocumentsUnique,
}

impl CheckId {
    /// Every check, in the order of the form.
    pub const ALL: [Self; 10] = [
        Self::OfficeNumberDigit,
        Self::ServicesEligible,
        Self::AmountsAddUp,
        Self::ReadersWithinCap,
        Self::ReceiptDates,
        Self::EstimateRecomputed,
        Self::BankExists,
        Self::AccountHolder,
        Self::AccountUnique,
        Self::DocumentsUnique,
    ];

    /// The stable id, as in JSON, the database and the flags of the queue.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OfficeNumberDigit => "office_number_digit",
            Self::ServicesEligible => "services_eligible",
            Self::AmountsAddUp => "amounts_add_up",
            Self::ReadersWithinCap => "readers_within_cap",
            Self::ReceiptDates => "receipt_dates",
            Self::EstimateRecomputed => "estimate_recomputed",
            Self::BankExists => "bank_exists",
            Self::AccountHolder => "account_holder",
            Self::AccountUnique => "account_unique",
            Self::DocumentsUnique => "documents_unique",
        }
    }

    /// The check with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|check| check.as_str() == id)
    }

    /// The name people know.
    pub const fn label_ja(self) -> &'static str {
        match self {
            Self::OfficeNumberDigit => "事業所番号の検査数字",
            Self::ServicesEligible => "サービス種類が助成の対象",
            Self::AmountsAddUp => "金額の合計",
            Self::ReadersWithinCap => "カードリーダーの台数",
            Self::ReceiptDates => "領収書の日付",
            Self::EstimateRecomputed => "限度額と交付額の再計算",
            Self::BankExists => "金融機関と支店",
            Self::AccountHolder => "口座名義と事業所名",
            Self::AccountUnique => "同じ口座の申請",
            Self::DocumentsUnique => "同じ書類の申請",
        }
    }
}

/// What a check found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckOutcome {
    /// 問題なし.
    Ok,
    /// 判定できない: a reviewer looks.
    Unknown,
    /// 要確認: may well be right.
    Warn,
    /// 不一致: cannot be right as it stands.
    Fail,
}

impl CheckOutcome {
    /// The stable id.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Unknown => "unknown",
            Self::Warn => "warn",
            Self::Fail => "fail",
        }
    }

    /// The name people know.
    pub const fn label_ja(self) -> &'static str {
        match self {
            Self::Ok => "問題なし",
            Self::Unknown => "判定できません",
            Self::Warn => "要確認",
            Self::Fail => "不一致",
        }
    }
}

/// One thing a check compared, in words for the reviewer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What it is: 「申請の交付額」.
    pub label: String,
    /// Its value: 「64,000円」.
    pub value: String,
}

impl Fact {
    /// A fact.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "values are small and mostly made for it"
    )]
    pub fn new(label: impl Into<String>, value: impl ToString) -> Self {
        Self {
            label: label.into(),
            value: value.to_string(),
        }
    }
}

/// Result of one check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckResult {
    /// Which check.
    pub id: CheckId,
    /// What it found.
    pub outcome: CheckOutcome,
    /// The field it stands beside, as field issues name it (`account.holder_kana`,
    /// `documents.receipt_copy`).
    pub field: String,
    /// What was compared.
    pub facts: Vec<Fact>,
    /// The rule behind it and how sure that is.
    pub origin: Origin,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_agree_with_json_and_lead_back() {
        for check in CheckId::ALL {
            let json = serde_json::to_string(&check).unwrap();
            assert_eq!(json, format!("\"{}\"", check.as_str()));
            assert_eq!(CheckId::from_id(check.as_str()), Some(check));
            assert!(!check.label_ja().is_empty());
        }
        for outcome in [
            CheckOutcome::Ok,
            CheckOutcome::Unknown,
            CheckOutcome::Warn,
            CheckOutcome::Fail,
        ] {
            let json = serde_json::to_string(&outcome).unwrap();
            assert_eq!(json, format!("\"{}\"", outcome.as_str()));
        }
    }
}
