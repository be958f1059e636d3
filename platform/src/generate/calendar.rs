//! Days and months.

use chrono::{DateTime, Datelike as _, Days, Months, NaiveDate, NaiveTime, TimeDelta, Utc};

/// The first day of the month `back` months before that of `day`.
pub(super) fn month_before(day: NaiveDate, back: u32) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    first.checked_sub_months(Months::new(back)).unwrap_or(first)
}

/// `YYYYMM`.
pub(super) fn year_month(day: NaiveDate) -> String {
    day.format("%Y%m").to_string()
}

/// So many days later or, negative, earlier.
pub(super) fn shifted(day: NaiveDate, days: i64) -> NaiveDate {
    day.checked_add_signed(TimeDelta::days(days)).unwrap_or(day)
}

/// Nine in the morning in Japan.
pub(super) fn morning(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc()
}

/// The last day of a term of months beginning on `from`.
pub(super) fn end_of_term(from: NaiveDate, months: u32) -> NaiveDate {
    let next = from.checked_add_months(Months::new(months)).unwrap_or(from);
    shifted(next, -1)
}

/// The days of a month that fall on this weekday (0 = Monday).
pub(super) fn weekdays(first: NaiveDate, weekday: u32) -> Vec<NaiveDate> {
    let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
    let ahead = (weekday + 7 - first.weekday().num_days_from_monday()) % 7;
    let mut days = Vec::with_capacity(5);
    let mut day = first.checked_add_days(Days::new(u64::from(ahead)));
    while let Some(one) = day.filter(|one| *one < next) {
        days.push(one);
        day = one.checked_add_days(Days::new(7));
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_of_a_month() {
        let first = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        let days: Vec<u32> = weekdays(first, 1)
            .iter()
            .map(chrono::Datelike::day)
            .collect();
        assert_eq!(days, [1, 8, 15, 22, 29], "Tuesdays of December 2026");
        assert_eq!(end_of_term(first, 12).to_string(), "2027-11-30");
    }
}
