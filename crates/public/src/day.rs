//! Days with the year of the era beside the common one.

use chrono::{Datelike as _, NaiveDate};
use domain::calendar::Wareki;

use crate::language::Language;

/// A moment on the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// A day.
    Day(i32, u32, u32),
    /// A month.
    Month(i32, u32),
    /// From one month to another of the same year.
    Months(i32, u32, u32),
}

impl When {
    /// Its year.
    pub(crate) const fn year(self) -> i32 {
        match self {
            Self::Day(year, ..) | Self::Month(year, _) | Self::Months(year, ..) => year,
        }
    }

    /// For people, without the year: it stands above.
    pub(crate) fn within_year(self, language: Language) -> String {
        match (self, language) {
            (Self::Day(_, month, day), Language::Japanese) => format!("{month}月{day}日"),
            (Self::Day(_, month, day), Language::Easy) => {
                format!("{}{}", easy_month(month), easy_day(day))
            }
            (Self::Day(_, month, day), Language::English) => format!("{day} {}", english(month)),
            (Self::Month(_, month), Language::Japanese) => format!("{month}月"),
            (Self::Month(_, month), Language::Easy) => easy_month(month),
            (Self::Month(_, month), Language::English) => english(month).to_owned(),
            (Self::Months(_, from, to), Language::Japanese) => format!("{from}月から{to}月"),
            (Self::Months(_, from, to), Language::Easy) => {
                format!("{}から{}", easy_month(from), easy_month(to))
            }
            (Self::Months(_, from, to), Language::English) => {
                format!("{} to {}", english(from), english(to))
            }
        }
    }

    /// For `datetime`.
    pub(crate) fn machine(self) -> String {
        match self {
            Self::Day(year, month, day) => format!("{year}-{month:02}-{day:02}"),
            Self::Month(year, month) | Self::Months(year, month, _) => format!("{year}-{month:02}"),
        }
    }
}

/// `2026年（令和8年）`.
pub(crate) fn year(language: Language, year: i32) -> String {
    let era = NaiveDate::from_ymd_opt(year, 12, 31).and_then(Wareki::of);
    let in_era = era.map_or(0, Wareki::year);
    match language {
        Language::Japanese => format!("{year}年（令和{in_era}年）"),
        Language::Easy => format!("{year}年《ねん》（令和《れいわ》{in_era}年《ねん》）"),
        Language::English => format!("{year} (Reiwa {in_era})"),
    }
}

/// `2026年（令和8年）5月7日`; furigana where the language has them.
pub(crate) fn day(language: Language, date: NaiveDate) -> String {
    let when = When::Day(date.year(), date.month(), date.day()).within_year(language);
    let year = year(language, date.year());
    match language {
        Language::Japanese | Language::Easy => format!("{year}{when}"),
        Language::English => format!("{when} {year}"),
    }
}

fn easy_month(month: u32) -> String {
    format!("{month}月《がつ》")
}

fn easy_day(day: u32) -> String {
    let reading = match day {
        1 => "ついたち",
        2 => "ふつか",
        3 => "みっか",
        4 => "よっか",
        5 => "いつか",
        6 => "むいか",
        7 => "なのか",
        8 => "ようか",
        9 => "ここのか",
        10 => "とおか",
        14 => "じゅうよっか",
        20 => "はつか",
        24 => "にじゅうよっか",
        _ => return format!("{day}日《にち》"),
    };
    format!("｜{day}日《{reading}》")
}

const fn english(month: u32) -> &'static str {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_era_stands_beside_the_year() {
        let date = NaiveDate::from_ymd_opt(2026, 5, 7).unwrap_or_default();
        assert_eq!(day(Language::Japanese, date), "2026年（令和8年）5月7日");
        assert_eq!(day(Language::English, date), "7 May 2026 (Reiwa 8)");
        assert_eq!(
            day(Language::Easy, date),
            "2026年《ねん》（令和《れいわ》8年《ねん》）5月《がつ》｜7日《なのか》"
        );
        assert_eq!(When::Months(2027, 4, 9).machine(), "2027-04");
    }
}
