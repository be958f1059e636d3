//! Days and times for people in Japan.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

use crate::clock::tokyo;

/// `2026年11月22日（日）`.
pub(crate) fn day(date: NaiveDate) -> String {
    format!(
        "{}年{}月{}日（{}）",
        date.year(),
        date.month(),
        date.day(),
        weekday(date)
    )
}

/// `令和8年11月22日`.
pub(crate) fn day_wareki(date: NaiveDate) -> String {
    domain::calendar::Wareki::of(date)
        .map(|wareki| wareki.to_string())
        .unwrap_or_default()
}

/// `2026年11月`.
pub(crate) fn month(date: NaiveDate) -> String {
    format!("{}年{}月", date.year(), date.month())
}

/// `2026年11月22日 18:55`, Japanese time.
pub(crate) fn minute(at: DateTime<Utc>) -> String {
    let at = tokyo(at);
    format!(
        "{}年{}月{}日 {}:{:02}",
        at.year(),
        at.month(),
        at.day(),
        at.hour(),
        at.minute()
    )
}

/// `18:55`, Japanese time.
pub(crate) fn time_of_day(at: DateTime<Utc>) -> String {
    let at = tokyo(at);
    format!("{}:{:02}", at.hour(), at.minute())
}

fn weekday(date: NaiveDate) -> &'static str {
    match date.weekday() {
        chrono::Weekday::Mon => "月",
        chrono::Weekday::Tue => "火",
        chrono::Weekday::Wed => "水",
        chrono::Weekday::Thu => "木",
        chrono::Weekday::Fri => "金",
        chrono::Weekday::Sat => "土",
        chrono::Weekday::Sun => "日",
    }
}
