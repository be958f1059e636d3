//! What an office says when it reports or asks for leave.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::kind::DutyKind;
use super::tax_report::TaxReport;
use crate::application::Remark;
use crate::money::Yen;

/// Property from this price a unit, tax included, may not be disposed of without leave
/// (令和8年度交付要綱 第9–12条).
pub const DISPOSAL_APPROVAL_FROM: i64 = 300_000;

/// Answers that are complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DutyAnswers {
    /// 消費税仕入控除税額の報告.
    TaxReport {
        /// The breakdown.
        report: TaxReport,
        /// The credit as the office reckons it; what is paid back.
        credit: Yen,
        /// Why it differs from the breakdown, or anything else.
        note: Remark,
    },
    /// 変更.
    Change(ChangeRequest),
    /// 中止・廃止.
    Abandonment(AbandonmentRequest),
    /// 財産処分.
    Disposal(DisposalRequest),
}

/// 変更の承認申請.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRequest {
    /// What changes.
    pub content: Remark,
    /// Why.
    pub reason: Remark,
}

/// 中止・廃止の承認申請.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbandonmentRequest {
    /// From which day.
    pub on: NaiveDate,
    /// Why.
    pub reason: Remark,
}

/// 財産処分の承認申請.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisposalRequest {
    /// Name and model of the property.
    pub property: String,
    /// Price a unit, tax included; at least [`DISPOSAL_APPROVAL_FROM`].
    pub unit_price: Yen,
    /// Units.
    pub units: u32,
    /// Bought on.
    pub acquired_on: NaiveDate,
    /// What is to be done with it.
    pub manner: DisposalManner,
    /// Why.
    pub reason: Remark,
}

/// What is to be done with property (令和8年度交付要綱 第9–12条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DisposalManner {
    /// 目的外使用.
    OtherUse,
    /// 譲渡.
    Transfer,
    /// 交換.
    Exchange,
    /// 貸付け.
    Lending,
    /// 担保提供.
    Pledge,
    /// 取壊し・廃棄.
    Scrapping,
}

impl DisposalManner {
    /// Every manner, in the order of the form.
    pub const ALL: [Self; 6] = [
        Self::OtherUse,
        Self::Transfer,
        Self::Exchange,
        Self::Lending,
        Self::Pledge,
        Self::Scrapping,
    ];

    /// The stable id, as in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OtherUse => "other_use",
            Self::Transfer => "transfer",
            Self::Exchange => "exchange",
            Self::Lending => "lending",
            Self::Pledge => "pledge",
            Self::Scrapping => "scrapping",
        }
    }

    /// The manner with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|manner| manner.as_str() == id)
    }

    /// The name people know.
    pub const fn label_ja(self) -> &'static str {
        match self {
            Self::OtherUse => "目的外の使用",
            Self::Transfer => "譲渡",
            Self::Exchange => "交換",
            Self::Lending => "貸付け",
            Self::Pledge => "担保に供する",
            Self::Scrapping => "取壊し・廃棄",
        }
    }
}

impl DutyAnswers {
    /// Which duty they belong to.
    pub const fn kind(&self) -> DutyKind {
        match self {
            Self::TaxReport { .. } => DutyKind::TaxReport,
            Self::Change(_) => DutyKind::Change,
            Self::Abandonment(_) => DutyKind::Abandonment,
            Self::Disposal(_) => DutyKind::Disposal,
        }
    }

    /// What is to be paid back: the credit of a report.
    pub const fn repay(&self) -> Option<Yen> {
        match self {
            Self::TaxReport { credit, .. } => Some(*credit),
            Self::Change(_) | Self::Abandonment(_) | Self::Disposal(_) => None,
        }
    }
}
