//! The answers of an application, section by section, as they stand in a draft.
//!
//! Everything is optional: a draft may be saved half-filled. What is missing or wrong is said by each
//! section's `check`, the same code in the browser (on 次へ) and on the server (on submission).

use serde::{Deserialize, Serialize};

mod account;
mod check;
mod eligibility;
mod income;
pub(crate) mod issues;
mod office;
mod reader_costs;
mod services;
mod support_costs;

pub use account::{AccountAnswers, AccountKindAnswer, InstitutionAnswer};
pub use eligibility::EligibilityAnswers;
pub use income::IncomeAnswers;
pub use office::OfficeAnswers;
pub use reader_costs::{PortionAnswer, ReaderCostAnswers, ReceiptLineAnswer};
pub use services::ServicesAnswers;
pub use support_costs::{SupportCostAnswers, SupportItemAnswer};

/// The sections of the official form, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// 事前確認.
    Eligibility,
    /// 基本情報.
    Office,
    /// サービス種類.
    Services,
    /// カードリーダー購入費用 A.
    ReaderCosts,
    /// 接続サポート費用 B.
    SupportCosts,
    /// 寄附金その他の収入.
    Income,
    /// 口座情報.
    Account,
}

impl Section {
    /// Every section, in order.
    pub const ALL: [Self; 7] = [
        Self::Eligibility,
        Self::Office,
        Self::Services,
        Self::ReaderCosts,
        Self::SupportCosts,
        Self::Income,
        Self::Account,
    ];

    /// The section's id in paths and field names.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Eligibility => "eligibility",
            Self::Office => "office",
            Self::Services => "services",
            Self::ReaderCosts => "reader_costs",
            Self::SupportCosts => "support_costs",
            Self::Income => "income",
            Self::Account => "account",
        }
    }

    /// The section with this id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.as_str() == id)
    }
}

/// All answers of a draft. A section never saved is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// 事前確認.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eligibility: Option<EligibilityAnswers>,
    /// 基本情報.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<OfficeAnswers>,
    /// サービス種類.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub services: Option<ServicesAnswers>,
    /// カードリーダー購入費用 A.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reader_costs: Option<ReaderCostAnswers>,
    /// 接続サポート費用 B.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support_costs: Option<SupportCostAnswers>,
    /// 寄附金その他の収入.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub income: Option<IncomeAnswers>,
    /// 口座情報.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountAnswers>,
}
