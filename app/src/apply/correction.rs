//! 差戻し as the applicant sees it: what was marked, exactly where it belongs.

use contract::application::{ApplicationView, CorrectionMark, Corrections, Outlook};
use domain::application::Status;
use leptos::prelude::*;

use super::field_label;
use super::step::Step;
use super::wizard::address::change_of;
use crate::apply::words::words;
use crate::component::{Disclosure, Notice};
use crate::language::say;
use crate::text::{self, Tone};

/// What has to be corrected now; `None` unless the application was sent back.
fn open_now(application: &ApplicationView) -> Option<&Corrections> {
    if application.status != Status::Returned {
        return None;
    }
    application.corrections.first()
}

/// Everything to be corrected, each with the way to its question.
pub(super) fn to_correct(application: &ApplicationView) -> Option<AnyView> {
    let open = open_now(application)?;
    let rows = open
        .marks
        .iter()
        .map(|mark| with_way(&application.id, mark))
        .collect_view();
    let note = open.note.clone();
    let until = until(&application.outlook);
    let title = (words().to_correct)(open.marks.len());
    let view = view! {
        <Notice title=title tone=Tone::Warning>
            <ul class="missing">{rows}</ul>
            {(!note.is_empty()).then(|| view! { <p class="summary-text">{note}</p> })}
            <p>{say(words().to_correct_detail)}</p>
            <p>{until}</p>
        </Notice>
    };
    Some(view.into_any())
}

/// How long it can be corrected.
fn until(outlook: &Outlook) -> String {
    let day = text::day(outlook.closes_on);
    match outlook.days_left {
        Some(days) => (words().correct_by)(&day, days),
        None => (words().too_late)(&day),
    }
}

fn with_way(id: &str, mark: &CorrectionMark) -> AnyView {
    let name = field_label(&mark.field);
    let text = mark.text.clone();
    match Step::of_field(&mark.field) {
        Some(step) => view! {
            <li><a href=change_of(id, &step)>{say(name)}</a><br/><span class="summary-text">{text}</span></li>
        }
        .into_any(),
        None => view! { <li>{say(name)}<br/><span class="summary-text">{text}</span></li> }.into_any(),
    }
}

/// What has to be corrected on this page.
pub(super) fn at_step(application: &ApplicationView, step: &Step) -> Option<AnyView> {
    let open = open_now(application)?;
    let rows: Vec<AnyView> = open
        .marks
        .iter()
        .filter(|mark| step.owns(&mark.field))
        .map(|mark| {
            let name = field_label(&mark.field);
            view! { <li><strong>{say(name)}</strong>{say(words().colon)}<span class="summary-text">{mark.text.clone()}</span></li> }
                .into_any()
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let view = view! {
        <Notice title=words().asked tone=Tone::Warning>
            <ul class="bullets">{rows}</ul>
        </Notice>
    };
    Some(view.into_any())
}

/// 差戻し of before, each with what was asked; nothing while there was none.
pub(super) fn history(application: &ApplicationView) -> Option<AnyView> {
    let open = open_now(application).map(|open| open.id.clone());
    let past: Vec<AnyView> = application
        .corrections
        .iter()
        .filter(|one| Some(&one.id) != open.as_ref())
        .map(one_before)
        .collect();
    if past.is_empty() {
        return None;
    }
    let view = view! { <section class="stack-tight"><h2>{say(words().returned_before)}</h2>{past}</section> };
    Some(view.into_any())
}

fn one_before(one: &Corrections) -> AnyView {
    let rows = one
        .marks
        .iter()
        .map(|mark| {
            view! { <li><strong>{field_label(&mark.field)}</strong>{say(words().colon)}{mark.text.clone()}</li> }
        })
        .collect_view();
    let title = (words().returned_at)(one.ordinal, &text::minute(one.returned_at));
    let note = one.note.clone();
    view! {
        <Disclosure summary=title>
            <ul class="bullets">{rows}</ul>
            {(!note.is_empty()).then(|| view! { <p class="summary-text">{note}</p> })}
        </Disclosure>
    }
    .into_any()
}
