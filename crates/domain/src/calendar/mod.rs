//! The Japanese calendar: business days in Asia/Tokyo, fiscal years, eras, holidays.

mod business_day;
mod era;
mod fiscal_year;
mod wareki;

use chrono::{
    DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc,
};

pub use business_day::{holiday_name, is_business_day, next_business_day};
pub use era::Era;
pub use fiscal_year::{FiscalYear, FiscalYearError};
pub use wareki::{DateInputError, Wareki, parse_date};

/// Asia/Tokyo is nine hours ahead of UTC the whole year and has been since 1951.
const TOKYO_AHEAD: TimeDelta = TimeDelta::hours(9);

/// The calendar day in Asia/Tokyo.
pub fn tokyo_date(now: DateTime<Utc>) -> NaiveDate {
    in_tokyo(now).date()
}

/// The time of day in Asia/Tokyo.
pub fn tokyo_time(now: DateTime<Utc>) -> NaiveTime {
    in_tokyo(now).time()
}

fn in_tokyo(now: DateTime<Utc>) -> NaiveDateTime {
    now.naive_utc()
        .checked_add_signed(TOKYO_AHEAD)
        .unwrap_or(NaiveDateTime::MAX)
}

/// The first day of the day's month.
pub fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// The last day of the month that lies `months` after the day's month.
pub fn last_of_month_after(day: NaiveDate, months: u32) -> NaiveDate {
    first_of_month(day)
        .checked_add_months(Months::new(months.saturating_add(1)))
        .and_then(|first| first.checked_sub_days(Days::new(1)))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_turns_at_three_in_the_afternoon_utc() {
        let before: DateTime<Utc> = "2027-03-12T14:59:59.999Z".parse().unwrap();
        let after: DateTime<Utc> = "2027-03-12T15:00:00Z".parse().unwrap();
        assert_eq!(tokyo_date(before).to_string(), "2027-03-12");
        assert_eq!(tokyo_date(after).to_string(), "2027-03-13");
        assert_eq!(tokyo_time(after).to_string(), "00:00:00");
    }

    #[test]
    fn months_end_where_they_end() {
        let day = NaiveDate::from_ymd_opt(2027, 1, 31).unwrap();
        assert_eq!(last_of_month_after(day, 0).to_string(), "2027-01-31");
        assert_eq!(last_of_month_after(day, 1).to_string(), "2027-02-28");
        assert_eq!(last_of_month_after(day, 2).to_string(), "2027-03-31");
        assert_eq!(first_of_month(day).to_string(), "2027-01-01");
    }
}
