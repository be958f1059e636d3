//! What is said before a consent is given; on paper also what was chosen, and lines to sign.

use contract::care::{CarePersonView, ConsentWording};
use leptos::prelude::*;

use super::form::{Typed, print_window};
use super::reference;
use super::words::words;
use crate::language::{Language, chosen, say};
use crate::session::use_session;
use crate::text;

/// The wording on the screen, and the form on paper.
pub(super) fn paper(person: &CarePersonView, wording: &ConsentWording, typed: Typed) -> AnyView {
    let tongue = RwSignal::new(match chosen() {
        Language::Japanese => Tongue::Plain,
        Language::Easy => Tongue::Easy,
        Language::English => Tongue::English,
    });
    let kept = StoredValue::new(wording.clone());
    let paragraphs = move || kept.with_value(|wording| said(wording, tongue.get()));
    let choices = [
        (Tongue::Plain, words().plain),
        (Tongue::Easy, words().easy),
        (Tongue::English, words().english),
    ]
    .map(|(one, name)| {
        let pressed = move || if tongue.get() == one { "true" } else { "false" };
        view! {
            <button type="button" class="queue-tab" aria-pressed=pressed
                on:click=move |_| tongue.set(one)>{say(name)}</button>
        }
    });
    view! {
        <div class="consent-paper">
            <h2 class="print-only">{say(words().form_title)}</h2>
            <div class="queue-tabs no-print" role="group" aria-label=words().tongues>{choices.collect_view()}</div>
            <div class="consent-words stack-tight" aria-live="polite">{paragraphs}</div>
            <p class="soft">{say((words().version)(&wording.version))}</p>
            {signed(person, typed)}
        </div>
    }
    .into_any()
}

/// What the explanation is read in. The consent names the Japanese wording, whatever was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tongue {
    Plain,
    Easy,
    English,
}

fn said(wording: &ConsentWording, tongue: Tongue) -> AnyView {
    match tongue {
        Tongue::Plain => wording
            .paragraphs
            .iter()
            .map(|paragraph| view! { <p lang="ja">{say(paragraph.clone())}</p> })
            .collect_view()
            .into_any(),
        Tongue::Easy => wording
            .easy
            .iter()
            .map(|paragraph| view! { <p lang="ja">{say(paragraph.clone())}</p> })
            .collect_view()
            .into_any(),
        Tongue::English => beside(wording),
    }
}

/// The Japanese wording, each paragraph with its English.
fn beside(wording: &ConsentWording) -> AnyView {
    let Some(english) = reference::english(&wording.version) else {
        let paragraphs = wording
            .paragraphs
            .iter()
            .map(|paragraph| view! { <p lang="ja">{paragraph.clone()}</p> });
        return view! { <p class="note">{say(words().no_reference)}</p>{paragraphs.collect_view()} }
            .into_any();
    };
    let pairs = wording
        .paragraphs
        .iter()
        .zip(english)
        .map(|(paragraph, english)| {
            view! {
                <div class="consent-pair">
                    <p lang="en">{*english}</p>
                    <p lang="ja" class="soft">{paragraph.clone()}</p>
                </div>
            }
        });
    view! { <p class="note">{say(words().reference)}</p>{pairs.collect_view()} }.into_any()
}

/// On paper only.
fn signed(person: &CarePersonView, typed: Typed) -> AnyView {
    let name = person
        .summary
        .as_ref()
        .map(|summary| summary.name.clone())
        .unwrap_or_default();
    let office = use_session()
        .me_now()
        .and_then(|me| me.active_office)
        .map(|office| format!("{}（{}）", office.name, office.number))
        .unwrap_or_default();
    let kinds = move || {
        let kinds = typed.kinds.with(|kinds| text::care::kinds(kinds));
        say(kinds)
    };
    view! {
        <div class="print-only">
            <dl class="care-form-facts">
                <div><dt>{say(words().office)}</dt><dd>{office}</dd></div>
                <div><dt>{say(words().person)}</dt><dd>{name}</dd></div>
                <div><dt>{say(words().kinds_on_paper)}</dt><dd>{kinds}</dd></div>
                <div><dt>{say(words().purpose)}</dt><dd>{move || say(text::care::purpose(typed.purpose.get()))}</dd></div>
                <div><dt>{say(words().last_day)}</dt><dd>{move || typed.until.get().map(text::era_day)}</dd></div>
            </dl>
            <p>{say(words().statement)}</p>
            <p class="consent-sign">{say(words().date_line)}</p>
            <p class="consent-sign">{say(words().sign)}</p>
            <p class="consent-sign">{say(words().sign_proxy)}</p>
        </div>
    }
    .into_any()
}

/// Prints the form to be signed by hand.
pub(super) fn print_button() -> AnyView {
    print_window(words().print)
}
