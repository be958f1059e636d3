//! 寄附金その他の収入.

use serde::{Deserialize, Serialize};

/// Income for the project, deducted from the cost (要綱 第4条).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct IncomeAnswers {
    /// 社会福祉法人 and other non-profit applicants: donations are not deducted.
    #[serde(default)]
    pub nonprofit: Option<bool>,
    /// 寄附金, yen.
    #[serde(default)]
    pub donations_yen: Option<i64>,
    /// その他の収入, yen.
    #[serde(default)]
    pub other_income_yen: Option<i64>,
}
