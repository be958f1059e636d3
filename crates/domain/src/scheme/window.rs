//! 受付期間.

use chrono::{DateTime, NaiveDate, Utc};

use crate::calendar::tokyo_date;

/// Whether applications are accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Window {
    /// 受付前.
    NotYetOpen,
    /// 受付中.
    Open {
        /// Days left including today: 1 on the last day.
        days_left: i64,
    },
    /// 終了.
    Closed,
}

impl Window {
    /// The state at a moment: open from the first second of the first day to the last second of the
    /// last day, Asia/Tokyo.
    pub(super) fn at(opens_on: NaiveDate, closes_on: NaiveDate, now: DateTime<Utc>) -> Self {
        let today = tokyo_date(now);
        if today < opens_on {
            return Self::NotYetOpen;
        }
        if today > closes_on {
            return Self::Closed;
        }
        Self::Open {
            days_left: closes_on.signed_duration_since(today).num_days() + 1,
        }
    }

    /// Whether applications are accepted.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_and_last_second_count() {
        let opens = "2026-05-07".parse().unwrap();
        let closes = "2027-03-12".parse().unwrap();
        for (now, expected) in [
            ("2026-05-06T14:59:59.999999999Z", Window::NotYetOpen),
            ("2026-05-06T15:00:00Z", Window::Open { days_left: 310 }),
            ("2027-03-11T15:00:00Z", Window::Open { days_left: 1 }),
            (
                "2027-03-12T14:59:59.999999999Z",
                Window::Open { days_left: 1 },
            ),
            ("2027-03-12T15:00:00Z", Window::Closed),
        ] {
            assert_eq!(
                Window::at(opens, closes, now.parse().unwrap()),
                expected,
                "{now}"
            );
        }
    }
}
