//! What happens next, by month.

use contract::application::{ApplicationView, Outlook};
use domain::application::Status;
use leptos::prelude::*;

use crate::apply::overview::words::words;
use crate::language::say;
use crate::text;

/// What happens next with an application.
#[component]
pub(super) fn Next(application: ApplicationView) -> impl IntoView {
    let rows = rows(application.status, &application.outlook);
    let closes = closes(application.status, &application.outlook);
    (!rows.is_empty()).then(|| {
        view! {
            <section class="next">
                <h2>{say(words().coming)}</h2>
                {closes.map(|closes| view! { <p>{say(closes)}</p> })}
                {milestones(rows)}
            </section>
        }
    })
}

/// The milestones after submission, for the receipt.
pub(super) fn after_submission(outlook: &Outlook) -> AnyView {
    milestones(rows(Status::Submitted, outlook))
}

/// How long it can still be submitted.
fn closes(status: Status, outlook: &Outlook) -> Option<String> {
    let days = outlook
        .days_left
        .filter(|_| matches!(status, Status::Draft | Status::Returned))?;
    Some((words().closes)(&text::day(outlook.closes_on), days))
}

/// When, and what.
type Milestone = (String, &'static str);

fn milestones(rows: Vec<Milestone>) -> AnyView {
    let rows = rows.into_iter().map(|(when, what)| {
        view! { <li><p class="next-when">{say(when)}</p><p class="next-what">{say(what)}</p></li> }
    });
    view! { <ol class="milestones">{rows.collect_view()}</ol> }.into_any()
}

/// `2027年1月末まで` when the day ends its month; else the day itself.
fn until(day: chrono::NaiveDate) -> String {
    use chrono::Datelike as _;
    if day.succ_opt().is_some_and(|next| next.day() == 1) {
        return (words().end_of_month)(&text::month(day));
    }
    (words().until)(&text::day(day))
}

fn rows(status: Status, outlook: &Outlook) -> Vec<Milestone> {
    let received = outlook.received_month.map(|month| {
        let what = match status {
            Status::Draft | Status::Returned => words().if_today,
            _ => words().received_in,
        };
        (text::month(month), what)
    });
    let by = |day: Option<chrono::NaiveDate>, what| {
        day.map(|day| ((words().until)(&text::day(day)), what))
    };
    let decision = by(outlook.decision_by, words().result_mail);
    let payment = by(outlook.payment_by, words().then_paid);
    let promised = outlook
        .payment_by
        .map(|day| (until(day), words().will_be_paid));
    let edit = outlook
        .received_month
        .map(|_| (words().until_review.to_owned(), words().can_edit));
    let rows = match status {
        Status::Draft | Status::Returned => vec![received, decision, payment],
        Status::Submitted => vec![received, edit, decision, payment],
        Status::InReview => vec![decision, payment],
        Status::Approved | Status::PaymentScheduled => vec![promised],
        Status::PaymentFailed => vec![Some((
            words().account_confirmed.to_owned(),
            words().paid_next_month,
        ))],
        Status::Rejected | Status::Paid | Status::Withdrawn | Status::Revoked => vec![],
    };
    rows.into_iter().flatten().collect()
}
