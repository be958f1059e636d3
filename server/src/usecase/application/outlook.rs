//! What happens next, and when.

use chrono::{DateTime, NaiveDate, Utc};
use contract::application::Outlook;
use domain::application::Status;
use domain::calendar::{first_of_month, tokyo_date};
use domain::scheme::{Scheme, Window};

/// The outlook of an application in this state. `received_on` is the first day of the month it counts
/// as received in, once it was submitted; before that the outlook is that of submitting today. `returned_on` is
/// the day it was last sent back.
pub(crate) fn outlook(
    scheme: &Scheme,
    status: Status,
    received_on: Option<NaiveDate>,
    returned_on: Option<NaiveDate>,
    now: DateTime<Utc>,
) -> Outlook {
    let returned_on = returned_on.filter(|_| status == Status::Returned);
    let days_left = match scheme.window_for(returned_on, now) {
        Window::Open { days_left } => Some(days_left),
        Window::NotYetOpen | Window::Closed => None,
    };
    let if_submitted_today = days_left.map(|_| first_of_month(tokyo_date(now)));
    let received_month = match status {
        Status::Draft | Status::Returned => if_submitted_today,
        Status::Rejected | Status::Withdrawn | Status::Revoked => None,
        Status::Submitted
        | Status::InReview
        | Status::Approved
        | Status::PaymentScheduled
        | Status::Paid
        | Status::PaymentFailed => received_on,
    };
    Outlook {
        closes_on: returned_on.map_or(scheme.closes_on(), |day| scheme.correct_by(day)),
        days_left,
        received_month,
        decision_by: received_month.map(|month| scheme.timetable().decision_by(month)),
        payment_by: received_month.map(|month| scheme.timetable().payment_by(month)),
    }
}
