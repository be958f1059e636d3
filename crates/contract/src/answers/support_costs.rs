//! 接続サポート費用 B.

use serde::{Deserialize, Serialize};

/// Connection support by item. B is the sum of the items; it must equal the receipt lines of portion
/// `support`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SupportCostAnswers {
    /// Whether connection support was bought at all.
    #[serde(default)]
    pub claimed: Option<bool>,
    /// Amounts by expense item of the scheme.
    #[serde(default)]
    pub items: Vec<SupportItemAnswer>,
    /// 備考.
    #[serde(default)]
    pub note: String,
}

/// The amount of one expense item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SupportItemAnswer {
    /// Expense item id of the scheme.
    #[serde(default)]
    pub item: String,
    /// Yen incl. tax.
    #[serde(default)]
    pub amount_yen: Option<i64>,
}
