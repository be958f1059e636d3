//! How long records are kept.
//!
//! 令和8年度交付要綱 (第9–12条) binds the *office* to keep books and evidence for five years after the end of the
//! fiscal year in which the amount was fixed. That the portal keeps its copy exactly as long is our choice.

use chrono::{DateTime, NaiveDate, Utc};

use crate::calendar::{FiscalYear, tokyo_date};

/// Whole fiscal years kept after the one in which the amount was fixed.
pub const KEPT_FISCAL_YEARS: i32 = 5;

/// The last day on which records are kept: 31 March at the end of the fifth fiscal year after the one
/// `fixed_at` belongs to (Asia/Tokyo).
pub fn kept_until(fixed_at: DateTime<Utc>) -> NaiveDate {
    FiscalYear::of(tokyo_date(fixed_at))
        .and_then(|year| FiscalYear::new(year.year().saturating_add(KEPT_FISCAL_YEARS)))
        .map_or(NaiveDate::MAX, FiscalYear::last_day)
}

/// The first day of the oldest fiscal year that is still kept on `today`: what was fixed before it
/// may go.
pub fn over_before(today: NaiveDate) -> NaiveDate {
    FiscalYear::of(today)
        .and_then(|year| FiscalYear::new(year.year().saturating_sub(KEPT_FISCAL_YEARS)))
        .map_or(NaiveDate::MIN, FiscalYear::first_day)
}
