//! What has happened to a case: every step, every submission, every 差戻し.

use contract::review::{CaseEvent, CaseView, SubmissionEntry};
use leptos::prelude::*;

use super::known::Case;
use super::returning::marks_as_shown;
use crate::component::{Disclosure, StatusTag};
use crate::notice::CaseNotices;
use crate::text;

/// What has happened.
#[component]
pub(super) fn History(case: Case) -> impl IntoView {
    let told = Memo::new(move |_| case.view().map(|view| Told::of(&view)));
    let returns = Memo::new(move |_| match case.decision.get() {
        Some(Ok(panel)) => panel.returns,
        _ => Vec::new(),
    });
    view! {
        <section class="case-part" id="history">
            <h2>"経過"</h2>
            {move || told.get().map(|told| {
                let submissions = told.submissions.iter().map(submission).collect_view();
                let events = told.timeline.iter().rev().map(event).collect_view();
                view! {
                    <ol class="timeline-list">{events}</ol>
                    <h3>"受け付けた申請"</h3>
                    <ul class="rows">{submissions}</ul>
                }
            })}
            {move || returns.with(|returns| (!returns.is_empty()).then(|| {
                let rows = returns.iter().map(|one| {
                    let title = format!("{}回目の差戻し（{}）", one.ordinal, text::minute(one.returned_at));
                    let marks = marks_as_shown(&one.marks, &one.note);
                    view! { <Disclosure summary=title>{marks}</Disclosure> }
                });
                view! { <h3>"差戻しの内容"</h3>{rows.collect_view()} }
            }))}
            <CaseNotices case=case.id.get_value() />
        </section>
    }
}

#[derive(Clone, PartialEq)]
struct Told {
    timeline: Vec<CaseEvent>,
    submissions: Vec<SubmissionEntry>,
}

impl Told {
    fn of(view: &CaseView) -> Self {
        Self {
            timeline: view.timeline.clone(),
            submissions: view.submissions.clone(),
        }
    }
}

fn submission(entry: &SubmissionEntry) -> AnyView {
    let month = entry
        .received_month
        .map(|month| format!("{}の受付", text::month(month)))
        .unwrap_or_default();
    view! {
        <li>
            <span>{format!("{}回目", entry.ordinal)}</span>
            <span>{text::minute(entry.submitted_at)}</span>
            <span>{month}</span>
        </li>
    }
    .into_any()
}

fn event(event: &CaseEvent) -> AnyView {
    view! {
        <li class="timeline-entry">
            <p class="timeline-head">
                <StatusTag status=event.status />
                <span class="timeline-at">{text::minute(event.at)}</span>
            </p>
            {event.by.clone().map(|by| view! { <p class="timeline-by">{by}</p> })}
            {event.note.clone().map(|note| view! { <p class="summary-text">{note}</p> })}
        </li>
    }
    .into_any()
}
