//! 振込指定日.

use chrono::{Days, NaiveDate};

use crate::calendar::is_business_day;

/// How far ahead a batch may be dated. A choice of this project: banks take files about a month ahead,
/// and a file carries no year (U).
pub const LATEST_DAYS_AHEAD: u64 = 60;

/// Why money cannot move on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DayRefusal {
    /// Saturday, Sunday, holiday, or 31 December – 3 January.
    #[error("banks do not work on this day")]
    NotBusinessDay,
    /// Today or before.
    #[error("not after today")]
    NotAfterToday,
    /// More than [`LATEST_DAYS_AHEAD`] days ahead.
    #[error("more than {LATEST_DAYS_AHEAD} days ahead")]
    TooFar,
}

/// Whether transfers may be ordered for a day; `today` is the business day in Asia/Tokyo.
pub fn check_transfer_day(day: NaiveDate, today: NaiveDate) -> Result<(), DayRefusal> {
    if day <= today {
        return Err(DayRefusal::NotAfterToday);
    }
    let last = today.checked_add_days(Days::new(LATEST_DAYS_AHEAD));
    if last.is_none_or(|last| day > last) {
        return Err(DayRefusal::TooFar);
    }
    if is_business_day(day) {
        Ok(())
    } else {
        Err(DayRefusal::NotBusinessDay)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(day: &str) -> Result<(), DayRefusal> {
        check_transfer_day(day.parse().unwrap(), "2026-12-10".parse().unwrap())
    }

    #[test]
    fn only_business_days_soon_are_taken() {
        assert_eq!(on("2026-12-11"), Ok(()));
        assert_eq!(on("2026-12-10"), Err(DayRefusal::NotAfterToday));
        assert_eq!(on("2026-12-09"), Err(DayRefusal::NotAfterToday));
        assert_eq!(on("2026-12-12"), Err(DayRefusal::NotBusinessDay));
        assert_eq!(on("2026-12-31"), Err(DayRefusal::NotBusinessDay));
        assert_eq!(on("2027-01-11"), Err(DayRefusal::NotBusinessDay));
        assert_eq!(on("2027-01-29"), Ok(()));
        assert_eq!(on("2027-02-09"), Err(DayRefusal::TooFar));
        assert_eq!(on("9999-12-31"), Err(DayRefusal::TooFar));
    }
}
