//! When results and money are expected.

use chrono::NaiveDate;

use super::origin::Origin;
use crate::calendar::last_of_month_after;

/// 審査と支払の日程.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timetable {
    /// Months from the month of receipt to the month of the result.
    pub decision_months_after: u32,
    /// Months from the month of receipt to the month of payment.
    pub payment_months_after: u32,
    /// Where these are stated.
    pub origin: Origin,
    /// Applications received late in the year, with fixed dates.
    pub last_window: Option<LastWindow>,
}

/// The exception for the end of the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastWindow {
    /// First day of receipt it holds for.
    pub from: NaiveDate,
    /// Last day of receipt it holds for.
    pub to: NaiveDate,
    /// Result by this day.
    pub decision_by: NaiveDate,
    /// Payment by this day.
    pub payment_by: NaiveDate,
    /// Where it is stated.
    pub origin: Origin,
}

impl Timetable {
    /// The last day by which the result is expected for an application received on a day.
    pub fn decision_by(&self, received_on: NaiveDate) -> NaiveDate {
        self.last_window(received_on).map_or_else(
            || last_of_month_after(received_on, self.decision_months_after),
            |last| last.decision_by,
        )
    }

    /// The last day by which the money is expected for an application received on a day.
    pub fn payment_by(&self, received_on: NaiveDate) -> NaiveDate {
        self.last_window(received_on).map_or_else(
            || last_of_month_after(received_on, self.payment_months_after),
            |last| last.payment_by,
        )
    }

    fn last_window(&self, received_on: NaiveDate) -> Option<&LastWindow> {
        self.last_window
            .as_ref()
            .filter(|last| (last.from..=last.to).contains(&received_on))
    }
}
