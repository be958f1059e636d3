//! 年度.

use chrono::{Datelike, NaiveDate};

use super::era::Era;
use super::wareki::EraYear;

/// A fiscal year, April to March, named by the year it begins in: 2026 is 令和8年度.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalYear(i32);

/// Not a year between 1927 and 9998.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a fiscal year between 1927 and 9998")]
pub struct FiscalYearError;

impl FiscalYear {
    /// The fiscal year that begins in April of `year`.
    pub const fn new(year: i32) -> Result<Self, FiscalYearError> {
        if 1_927 <= year && year <= 9_998 {
            Ok(Self(year))
        } else {
            Err(FiscalYearError)
        }
    }

    /// The fiscal year a day belongs to.
    pub fn of(day: NaiveDate) -> Result<Self, FiscalYearError> {
        Self::new(if day.month() >= 4 {
            day.year()
        } else {
            day.year() - 1
        })
    }

    /// The year it begins in.
    pub const fn year(self) -> i32 {
        self.0
    }

    /// 1 April.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.0, 4, 1).unwrap_or(NaiveDate::MIN)
    }

    /// 31 March of the following year.
    pub fn last_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.0 + 1, 3, 31).unwrap_or(NaiveDate::MAX)
    }

    /// Era and year of its first day. 2019 is 平成31年度, as it was when it began.
    pub fn era(self) -> (Era, i32) {
        let era = Era::of(self.first_day()).unwrap_or(Era::Showa);
        (era, self.0 - era.year_zero())
    }
}

/// 令和8年度.
impl std::fmt::Display for FiscalYear {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (era, year) = self.era();
        write!(f, "{}{}年度", era.name(), EraYear(year))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn april_begins_the_year() {
        for (day, year, shown) in [
            ("2026-04-01", 2026, "令和8年度"),
            ("2027-03-31", 2026, "令和8年度"),
            ("2026-03-31", 2025, "令和7年度"),
            ("2019-05-01", 2019, "平成31年度"),
            ("2020-04-01", 2020, "令和2年度"),
            ("1989-04-01", 1989, "平成元年度"),
        ] {
            let fiscal_year = FiscalYear::of(day.parse().unwrap()).unwrap();
            assert_eq!(fiscal_year.year(), year, "{day}");
            assert_eq!(fiscal_year.to_string(), shown, "{day}");
        }
        assert_eq!(FiscalYear::new(1926), Err(FiscalYearError));
        assert_eq!(
            FiscalYear::new(2026).unwrap().last_day().to_string(),
            "2027-03-31"
        );
    }
}
