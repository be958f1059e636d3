//! 祝日 and the days banks work.

use chrono::{Datelike, NaiveDate, Weekday};

/// The name of a national holiday, 振替休日 and 国民の休日 included.
pub fn holiday_name(day: NaiveDate) -> Option<String> {
    yasumi::is_holiday_name(day)
}

/// Whether banks work: not a Saturday, Sunday, national holiday or 31 December – 3 January
/// (銀行法施行令 第5条).
pub fn is_business_day(day: NaiveDate) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let new_year = matches!((day.month(), day.day()), (12, 31) | (1, 1..=3));
    !weekend && !new_year && holiday_name(day).is_none()
}

/// The first business day on or after a day.
pub fn next_business_day(day: NaiveDate) -> NaiveDate {
    day.iter_days()
        .find(|candidate| is_business_day(*candidate))
        .unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 内閣府「国民の祝日について」, 令和7年 – 令和9年.
    const OFFICIAL: [&str; 55] = [
        "2025-01-01",
        "2025-01-13",
        "2025-02-11",
        "2025-02-23",
        "2025-02-24",
        "2025-03-20",
        "2025-04-29",
        "2025-05-03",
        "2025-05-04",
        "2025-05-05",
        "2025-05-06",
        "2025-07-21",
        "2025-08-11",
        "2025-09-15",
        "2025-09-23",
        "2025-10-13",
        "2025-11-03",
        "2025-11-23",
        "2025-11-24",
        "2026-01-01",
        "2026-01-12",
        "2026-02-11",
        "2026-02-23",
        "2026-03-20",
        "2026-04-29",
        "2026-05-03",
        "2026-05-04",
        "2026-05-05",
        "2026-05-06",
        "2026-07-20",
        "2026-08-11",
        "2026-09-21",
        "2026-09-22",
        "2026-09-23",
        "2026-10-12",
        "2026-11-03",
        "2026-11-23",
        "2027-01-01",
        "2027-01-11",
        "2027-02-11",
        "2027-02-23",
        "2027-03-21",
        "2027-03-22",
        "2027-04-29",
        "2027-05-03",
        "2027-05-04",
        "2027-05-05",
        "2027-07-19",
        "2027-08-11",
        "2027-09-20",
        "2027-09-23",
        "2027-10-11",
        "2027-11-03",
        "2027-11-23",
        "2028-01-01",
    ];

    #[test]
    fn the_library_agrees_with_the_official_list() {
        let first: NaiveDate = "2025-01-01".parse().unwrap();
        let last: NaiveDate = "2028-01-01".parse().unwrap();
        let found: Vec<String> = first
            .iter_days()
            .take_while(|day| *day <= last)
            .filter(|day| holiday_name(*day).is_some())
            .map(|day| day.to_string())
            .collect();
        assert_eq!(found, OFFICIAL);
    }

    #[test]
    fn days_moved_once_are_known() {
        for (day, holiday) in [
            ("2019-05-01", true),
            ("2019-10-22", true),
            ("2020-07-23", true),
            ("2020-07-20", false),
            ("2021-08-09", true),
            ("2021-08-11", false),
        ] {
            assert_eq!(
                holiday_name(day.parse().unwrap()).is_some(),
                holiday,
                "{day}"
            );
        }
    }

    #[test]
    fn banks_rest_over_weekends_holidays_and_new_year() {
        for (day, next) in [
            ("2026-11-22", "2026-11-24"),
            ("2026-12-30", "2026-12-30"),
            ("2026-12-31", "2027-01-04"),
            ("2026-09-19", "2026-09-24"),
            ("2027-04-30", "2027-04-30"),
        ] {
            assert_eq!(
                next_business_day(day.parse().unwrap()).to_string(),
                next,
                "{day}"
            );
        }
    }
}
