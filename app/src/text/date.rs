//! Days and times for people in Japan, and the Japanese era beside western years.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use domain::calendar::Wareki;

use crate::clock::tokyo;
use crate::language::{Language, chosen};

/// `2026年11月22日（日）`, `22 November 2026 (令和8年)`.
pub(crate) fn day(date: NaiveDate) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match chosen() {
        Language::Japanese | Language::Easy => {
            format!("{year}年{month}月{day}日（{}）", weekday(date))
        }
        Language::English => {
            let era =
                Wareki::of(date).map(|wareki| format!(" ({})", era_year(&wareki.to_string())));
            format!(
                "{day} {} {year}{}",
                month_name(month),
                era.unwrap_or_default()
            )
        }
    }
}

/// `令和8年11月22日`: what stands on Japanese papers, in every language.
pub(crate) fn day_wareki(date: NaiveDate) -> String {
    Wareki::of(date)
        .map(|wareki| wareki.to_string())
        .unwrap_or_default()
}

/// `令和8年11月22日`, `22 November 2026 (令和8年)`.
pub(crate) fn era_day(date: NaiveDate) -> String {
    match chosen() {
        Language::Japanese | Language::Easy => day_wareki(date),
        Language::English => day(date),
    }
}

/// `令和8`, `2026 (令和8年)`: the year for a fiscal year that begins in it.
pub(crate) fn year(date: NaiveDate) -> String {
    let wareki = day_wareki(date);
    match chosen() {
        Language::Japanese | Language::Easy => era_year(&wareki).trim_end_matches('年').to_owned(),
        Language::English => format!("{} ({})", date.year(), era_year(&wareki)),
    }
}

/// `2026年11月`, `November 2026`.
pub(crate) fn month(date: NaiveDate) -> String {
    let (year, month) = (date.year(), date.month());
    match chosen() {
        Language::Japanese | Language::Easy => format!("{year}年{month}月"),
        Language::English => format!("{} {year}", month_name(month)),
    }
}

/// `2026年11月22日 18:55`, `22 November 2026, 18:55`, Japanese time.
pub(crate) fn minute(at: DateTime<Utc>) -> String {
    let local = tokyo(at);
    let (year, month, day) = (local.year(), local.month(), local.day());
    let time = time_of_day(at);
    match chosen() {
        Language::Japanese | Language::Easy => format!("{year}年{month}月{day}日 {time}"),
        Language::English => format!("{day} {} {year}, {time}", month_name(month)),
    }
}

/// `18:55`, Japanese time.
pub(crate) fn time_of_day(at: DateTime<Utc>) -> String {
    let at = tokyo(at);
    format!("{}:{:02}", at.hour(), at.minute())
}

/// `令和8年` of `令和8年11月22日`.
fn era_year(wareki: &str) -> &str {
    wareki
        .find('年')
        .and_then(|place| wareki.get(..place + '年'.len_utf8()))
        .unwrap_or(wareki)
}

fn month_name(month: u32) -> &'static str {
    match month {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_carries_its_era_where_the_language_has_none() {
        assert_eq!(era_year("令和8年11月22日"), "令和8年");
        assert_eq!(era_year("令和元年5月1日"), "令和元年");
    }
}
