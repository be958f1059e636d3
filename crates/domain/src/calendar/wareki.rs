//! 和暦: dates as people in offices write and type them.

use chrono::{Datelike, NaiveDate};

use super::era::Era;
use crate::kana::fold_width;

/// A day in the Japanese calendar. Shown 令和8年11月22日; the first year of an era is 元年.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Wareki {
    era: Era,
    year: i32,
    day: NaiveDate,
}

impl Wareki {
    /// The Japanese form of a day; `None` before 昭和.
    pub fn of(day: NaiveDate) -> Option<Self> {
        let era = Era::of(day)?;
        Some(Self {
            era,
            year: day.year() - era.year_zero(),
            day,
        })
    }

    /// 元号.
    pub const fn era(self) -> Era {
        self.era
    }

    /// Year of the era, from 1.
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The same day in the common calendar.
    pub const fn day(self) -> NaiveDate {
        self.day
    }
}

impl std::fmt::Display for Wareki {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let year = EraYear(self.year);
        write!(
            f,
            "{}{year}年{}月{}日",
            self.era.name(),
            self.day.month(),
            self.day.day()
        )
    }
}

/// Year of an era: 1 is written 元.
pub(super) struct EraYear(pub(super) i32);

impl std::fmt::Display for EraYear {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.0 == 1 {
            f.write_str("元")
        } else {
            write!(f, "{}", self.0)
        }
    }
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateInputError {
    /// Not in a form known: 令和8年11月22日, R8.11.22, 2026年11月22日, 2026-11-22.
    #[error("not in a known form of date")]
    Form,
    /// No such day in the calendar.
    #[error("no such day")]
    NoSuchDay,
    /// The day does not lie in the era named, as 平成31年5月1日.
    #[error("the day does not lie in the era named")]
    OutsideEra,
}

/// Reads a date as typed: Japanese or common calendar, any width, separated by 年月日, dots, slashes
/// or hyphens.
pub fn parse_date(text: &str) -> Result<NaiveDate, DateInputError> {
    let folded: String = fold_width(text)
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let (era, rest) = split_era(&folded);
    let rest = rest.strip_suffix('日').unwrap_or(rest);
    let parts: Vec<&str> = rest
        .split(['年', '月', '.', '/', '-', '−', 'ー', '‐'])
        .collect();
    let [year, month, day] = parts.as_slice() else {
        return Err(DateInputError::Form);
    };
    let year = match era {
        Some(era) if *year == "元" => era.year_zero() + 1,
        Some(era) => {
            era.year_zero()
                + i32::from(
                    number(year)
                        .filter(|year| *year > 0 && *year < 100)
                        .ok_or(DateInputError::Form)?,
                )
        }
        None => i32::from(
            number(year)
                .filter(|year| *year >= 1_000)
                .ok_or(DateInputError::Form)?,
        ),
    };
    let month = number(month).ok_or(DateInputError::Form)?;
    let day = number(day).ok_or(DateInputError::Form)?;
    let date =
        NaiveDate::from_ymd_opt(year, month.into(), day.into()).ok_or(DateInputError::NoSuchDay)?;
    if era.is_some() && Era::of(date) != era {
        return Err(DateInputError::OutsideEra);
    }
    Ok(date)
}

fn split_era(text: &str) -> (Option<Era>, &str) {
    for era in Era::ALL {
        if let Some(rest) = text.strip_prefix(era.name()) {
            return (Some(era), rest);
        }
        let initial = era.initial();
        if let Some(rest) = text.strip_prefix([initial, initial.to_ascii_lowercase()]) {
            return (Some(era), rest.strip_prefix('.').unwrap_or(rest));
        }
    }
    (None, text)
}

/// Up to four digits.
fn number(text: &str) -> Option<u16> {
    if text.is_empty() || text.len() > 4 || !text.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn shown_in_the_era_of_the_day() {
        for (date, shown) in [
            ("2026-11-22", "令和8年11月22日"),
            ("2019-05-01", "令和元年5月1日"),
            ("2019-04-30", "平成31年4月30日"),
            ("1989-01-08", "平成元年1月8日"),
            ("1989-01-07", "昭和64年1月7日"),
            ("1926-12-25", "昭和元年12月25日"),
        ] {
            assert_eq!(Wareki::of(day(date)).expect("in an era").to_string(), shown);
        }
        assert_eq!(Wareki::of(day("1926-12-24")), None);
    }

    #[test]
    fn typed_in_many_ways() {
        for text in [
            "令和8年11月22日",
            "令和８年１１月２２日",
            "R8.11.22",
            "r8/11/22",
            "Ｒ８－１１－２２",
            "2026-11-22",
            "2026年11月22日",
            "2026/11/22",
            " 令和 8 年 11 月 22 日 ",
            "R.8.11.22",
        ] {
            assert_eq!(parse_date(text), Ok(day("2026-11-22")), "{text}");
        }
        assert_eq!(parse_date("令和元年5月1日"), Ok(day("2019-05-01")));
        assert_eq!(parse_date("昭和64年1月7日"), Ok(day("1989-01-07")));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        use DateInputError::{Form, NoSuchDay, OutsideEra};
        for (text, error) in [
            ("", Form),
            ("8年11月22日", Form),
            ("令和8年11月", Form),
            ("11/22", Form),
            ("令和0年1月1日", Form),
            ("明治45年7月30日", Form),
            ("2026-11-22T00:00", Form),
            ("99999-1-1", Form),
            ("令和8年2月29日", NoSuchDay),
            ("2026-13-01", NoSuchDay),
            ("令和8年11月0日", NoSuchDay),
            ("平成31年5月1日", OutsideEra),
            ("令和元年4月30日", OutsideEra),
            ("昭和64年1月8日", OutsideEra),
        ] {
            assert_eq!(parse_date(text), Err(error), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn display_and_parse_round_trip(offset in 0..40_000_u64) {
            let first = NaiveDate::from_ymd_opt(1926, 12, 25).expect("a date");
            let day = first.checked_add_days(chrono::Days::new(offset)).expect("a date");
            let shown = Wareki::of(day).expect("in an era").to_string();
            prop_assert_eq!(parse_date(&shown), Ok(day));
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,20}") {
            let _ = parse_date(&text);
        }
    }
}
