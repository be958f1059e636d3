//! 元号.

use chrono::NaiveDate;

/// An era since 1926.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Era {
    /// 昭和, from 1926-12-25.
    Showa,
    /// 平成, from 1989-01-08.
    Heisei,
    /// 令和, from 2019-05-01.
    Reiwa,
}

impl Era {
    /// Every era, oldest first.
    pub const ALL: [Self; 3] = [Self::Showa, Self::Heisei, Self::Reiwa];

    /// The era a day lies in; `None` before 昭和.
    pub fn of(day: NaiveDate) -> Option<Self> {
        Self::ALL
            .into_iter()
            .rev()
            .find(|era| era.first_day().is_some_and(|first| first <= day))
    }

    /// The first day. `None` never happens; the calendar library asks.
    pub(crate) fn first_day(self) -> Option<NaiveDate> {
        match self {
            Self::Showa => NaiveDate::from_ymd_opt(1926, 12, 25),
            Self::Heisei => NaiveDate::from_ymd_opt(1989, 1, 8),
            Self::Reiwa => NaiveDate::from_ymd_opt(2019, 5, 1),
        }
    }

    /// The year in the common calendar whose number is one less than year 1 of the era.
    pub(crate) const fn year_zero(self) -> i32 {
        match self {
            Self::Showa => 1925,
            Self::Heisei => 1988,
            Self::Reiwa => 2018,
        }
    }

    /// The name: 令和.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Showa => "昭和",
            Self::Heisei => "平成",
            Self::Reiwa => "令和",
        }
    }

    /// The one-letter form: R.
    pub const fn initial(self) -> char {
        match self {
            Self::Showa => 'S',
            Self::Heisei => 'H',
            Self::Reiwa => 'R',
        }
    }
}
