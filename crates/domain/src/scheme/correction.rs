//! How long an application that was sent back can be corrected.

use chrono::{Days, NaiveDate};

use super::origin::Origin;

/// 差戻しの訂正の期限. Within the window it is the window's own end; near that end an applicant still gets
/// days to correct, or what was in time would be lost for being read late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectionRule {
    /// Days from the day it was sent back.
    pub days_after_return: u32,
    /// Never behind this day, in the month the window closes in.
    pub last_on: NaiveDate,
    /// Where this is stated.
    pub origin: Origin,
}

impl CorrectionRule {
    /// The last day a correction is received, of an application sent back on a day.
    pub(super) fn correct_by(&self, closes_on: NaiveDate, returned_on: NaiveDate) -> NaiveDate {
        let days = Days::new(u64::from(self.days_after_return));
        returned_on
            .checked_add_days(days)
            .unwrap_or(self.last_on)
            .min(self.last_on)
            .max(closes_on)
    }
}
