//! What happens next, by month.

use contract::application::{ApplicationView, Outlook};
use domain::application::Status;
use leptos::prelude::*;

use crate::text;

/// What happens next with an application.
#[component]
pub(super) fn Next(application: ApplicationView) -> impl IntoView {
    let rows = rows(application.status, &application.outlook);
    let closes = closes(application.status, &application.outlook);
    (!rows.is_empty()).then(|| {
        view! {
            <section class="next">
                <h2>"これからの予定"</h2>
                {closes.map(|closes| view! { <p>{closes}</p> })}
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
    Some(format!(
        "受付は{}までです（あと{days}日）。",
        text::day(outlook.closes_on)
    ))
}

/// When, and what.
type Milestone = (String, &'static str);

fn milestones(rows: Vec<Milestone>) -> AnyView {
    let rows = rows.into_iter().map(|(when, what)| {
        view! { <li><p class="next-when">{when}</p><p class="next-what">{what}</p></li> }
    });
    view! { <ol class="milestones">{rows.collect_view()}</ol> }.into_any()
}

/// `2027年1月末まで` when the day ends its month; else the day itself.
fn until(day: chrono::NaiveDate) -> String {
    use chrono::Datelike as _;
    if day.succ_opt().is_some_and(|next| next.day() == 1) {
        return format!("{}末まで", text::month(day));
    }
    format!("{}まで", text::day(day))
}

fn rows(status: Status, outlook: &Outlook) -> Vec<Milestone> {
    let received = outlook.received_month.map(|month| {
        let what = match status {
            Status::Draft | Status::Returned => "今日申請すると、この月の受付になります",
            _ => "この月の申請として受け付けました",
        };
        (text::month(month), what)
    });
    let by = |day: Option<chrono::NaiveDate>, what| {
        day.map(|day| (format!("{}まで", text::day(day)), what))
    };
    let decision = by(outlook.decision_by, "審査の結果をメールでお知らせします");
    let payment = by(
        outlook.payment_by,
        "交付が決まると、登録した口座に振り込みます",
    );
    let promised = outlook
        .payment_by
        .map(|day| (until(day), "登録した口座に振り込まれます"));
    let edit = outlook.received_month.map(|_| {
        (
            "審査が始まるまで".to_owned(),
            "内容を変更できます。変更したら、もう一度申請してください",
        )
    });
    let rows = match status {
        Status::Draft | Status::Returned => vec![received, decision, payment],
        Status::Submitted => vec![received, edit, decision, payment],
        Status::InReview => vec![decision, payment],
        Status::Approved | Status::PaymentScheduled => vec![promised],
        Status::PaymentFailed => vec![Some((
            "口座の訂正が確認されたら".to_owned(),
            "次の月の振込で、訂正した口座に振り込まれます",
        ))],
        Status::Rejected | Status::Paid | Status::Withdrawn | Status::Revoked => vec![],
    };
    rows.into_iter().flatten().collect()
}
