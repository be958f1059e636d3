//! What a step takes: done or not, by whom, when.

use contract::onboarding::NeedView;
use domain::onboarding::Step;
use leptos::prelude::*;

use super::office::Office;
use super::words::words;
use crate::component::Tag;
use crate::language::say;
use crate::text::{self, Tone};

/// The needs of a step.
pub(super) fn needs_list(office: Office, step: Step) -> AnyView {
    let needs = Memo::new(move |_| office.needs(step));
    (move || {
        let rows: Vec<AnyView> = needs.get().into_iter().map(row).collect();
        view! { <ul class="onboarding-needs">{rows}</ul> }
    })
    .into_any()
}

fn row(need: NeedView) -> AnyView {
    let words = words();
    let (tone, label) = match (need.met, need.required) {
        (true, _) => (Tone::Success, words.done),
        (false, true) => (Tone::Warning, words.to_do),
        (false, false) => (Tone::Neutral, words.optional),
    };
    let done_by = need.by.zip(need.at).map(|(by, at)| {
        let line = (words.done_by)(&by, &text::minute(at));
        view! { <span class="soft">{line}</span> }
    });
    view! {
        <li data-met=need.met.then_some("true")>
            <span class="onboarding-box" aria-hidden="true"></span>
            <span class="onboarding-need">{say((words.need)(need.need))}{done_by}</span>
            <Tag tone=tone label=label />
        </li>
    }
    .into_any()
}
