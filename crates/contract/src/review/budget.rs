//! 予算 (`/review/budgets`).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// `GET /review/budgets`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BudgetList {
    /// Every scheme, newest first.
    pub items: Vec<BudgetView>,
}

/// The budget of a scheme and what became of it. Amounts in yen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BudgetView {
    /// Scheme.
    pub scheme_id: String,
    /// Its short title.
    pub scheme_title: String,
    /// Whole budget; absent: none set, nothing is held back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_yen: Option<i64>,
    /// A warning from this share committed, percent.
    pub warn_percent: i32,
    /// Whether a confirmation above the total is refused.
    pub hard_stop: bool,
    /// Counts up with every change; 0 before the first.
    pub version: i64,
    /// Granted and standing: approved, scheduled, paid, payment failed.
    pub committed_yen: i64,
    /// How many grants that is.
    pub committed_count: i64,
    /// Of it paid.
    pub paid_yen: i64,
    /// Whole budget less committed; below zero when more was granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remaining_yen: Option<i64>,
    /// Computed grants of what is submitted or in review.
    pub forecast_yen: i64,
    /// How many applications that is.
    pub forecast_count: i64,
    /// Where it stands.
    pub state: BudgetState,
    /// The rule in words.
    pub rule: String,
    /// The document it is taken from.
    pub source: String,
    /// Last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<DateTime<Utc>>,
}

/// Where a budget stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BudgetState {
    /// No budget set.
    Unset,
    /// Below the warning.
    Enough,
    /// At or above the warning.
    Warning,
    /// Committed and forecast together are above the total: not everybody waiting can be granted.
    Short,
    /// Nothing is left.
    Exhausted,
}

/// `PUT /review/budgets/{scheme}` (leads).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BudgetRequest {
    /// The version seen; 0 before the first.
    pub version: i64,
    /// Whole budget, yen.
    pub total_yen: i64,
    /// 1 to 100.
    pub warn_percent: i32,
    /// Whether a confirmation above the total is refused.
    pub hard_stop: bool,
}
