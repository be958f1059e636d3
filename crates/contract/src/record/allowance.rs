//! 住宅改修費利用等情報: 住宅改修 (200,000 yen a person) and 福祉用具購入 (100,000 yen a year). Part `allowance`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What was used of the two allowances, and what is left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Allowance {
    /// 住宅改修: limit, yen.
    pub home_limit_yen: i64,
    /// 住宅改修: left, yen.
    pub home_left_yen: i64,
    /// 福祉用具購入: fiscal year the figures are for (starting in April).
    pub equipment_year: i32,
    /// 福祉用具購入: limit of the year, yen.
    pub equipment_limit_yen: i64,
    /// 福祉用具購入: left in the year, yen.
    pub equipment_left_yen: i64,
    /// Each use, newest first.
    #[serde(default)]
    pub uses: Vec<AllowanceUse>,
}

/// One use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AllowanceUse {
    /// `true`: 住宅改修; `false`: 福祉用具購入.
    pub home: bool,
    /// 着工日・購入日.
    pub on: NaiveDate,
    /// What was done or bought, as written.
    pub content: String,
    /// 費用 that counts, yen.
    pub cost_yen: i64,
}
