//! The one thing to do next.

use contract::application::ApplicationSummary;
use contract::scheme::{SchemeList, SchemeSummary, WindowState};
use domain::application::Status;
use leptos::prelude::*;

use super::start::StartButton;
use crate::component::{LinkButton, StatusTag, Tag};
use crate::language::say;
use crate::page::home::words::words;
use crate::text::{self, Tone};

/// The card of the newest scheme: start, go on, correct, or wait.
pub(super) fn card(
    schemes: &SchemeList,
    own: &[ApplicationSummary],
    office_number: String,
) -> AnyView {
    let Some(scheme) = schemes.items.first() else {
        return ().into_any();
    };
    let latest = own
        .iter()
        .find(|row| row.scheme_id == scheme.id && row.status != Status::Withdrawn);
    let inside = match latest {
        Some(row) => going_on(row),
        None => not_begun(scheme, office_number),
    };
    view! {
        <section class="panel" aria-labelledby="next-step">
            <div class="panel-head">
                <h2 id="next-step">{say(words().next)}</h2>
                <p class="panel-window">
                    {window_tag(scheme)}
                    <span>{say((words().until)(&text::day(scheme.closes_on)))}</span>
                </p>
            </div>
            {inside}
        </section>
    }
    .into_any()
}

fn window_tag(scheme: &SchemeSummary) -> AnyView {
    let urgent = scheme.days_left.is_some_and(|days| days <= 30);
    let tone = match scheme.window {
        WindowState::Open if urgent => Tone::Warning,
        WindowState::Open => Tone::Success,
        WindowState::NotYetOpen | WindowState::Closed => Tone::Neutral,
    };
    view! { <Tag tone=tone label=text::days_left(scheme.window, scheme.days_left) /> }.into_any()
}

fn not_begun(scheme: &SchemeSummary, office_number: String) -> AnyView {
    if scheme.window != WindowState::Open {
        return view! { <p>{say(words().nothing_open)}</p> }.into_any();
    }
    view! {
        <p class="panel-lead">{say(words().can_apply)}</p>
        <p>{say(words().can_apply_detail)}</p>
        <div class="actions">
            <StartButton scheme_id=scheme.id.clone() office_number=office_number />
            <a class="action-link" href="/subsidy">{say(words().about)}</a>
        </div>
    }
    .into_any()
}

fn going_on(row: &ApplicationSummary) -> AnyView {
    let page = format!("/applications/{}", row.id);
    let (lead, action) = match row.status {
        Status::Draft => (words().draft, words().go_on),
        Status::Returned => (words().returned, words().see_reason),
        Status::PaymentFailed => (words().payment_failed, words().check_account),
        Status::Submitted
        | Status::InReview
        | Status::Approved
        | Status::Rejected
        | Status::PaymentScheduled
        | Status::Paid
        | Status::Withdrawn
        | Status::Revoked => (words().received, words().see_state),
    };
    let reception = row
        .reception_number
        .clone()
        .map(|number| (words().number)(&number));
    view! {
        <p class="panel-lead">{say(lead)}</p>
        <p class="panel-window"><StatusTag status=row.status /><span>{reception}</span></p>
        <p>{text::status_summary(row.status)}</p>
        <div class="actions">
            <LinkButton href=page>{action}</LinkButton>
            <span class="soft">{say((words().saved)(&text::minute(row.updated_at)))}</span>
        </div>
    }
    .into_any()
}
