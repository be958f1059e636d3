//! One person of 担当一覧.

use contract::care::CarePerson;
use contract::upstream::PersonSummary;
use leptos::prelude::*;

use super::words::words;
use crate::care::record::limit_bar;
use crate::component::Tag;
use crate::language::say;
use crate::text::{self, Tone};

/// A person's row.
pub(super) fn row(person: CarePerson) -> AnyView {
    let href = format!("/care/{}", person.relation);
    let service = text::care::service(&person.service_code);
    let changed = unread(&person);
    let opened = person.last_opened_at.map_or_else(
        || words().never_opened.to_owned(),
        |at| (words().last_opened)(&text::minute(at)),
    );
    let marks = marks(&person);
    let (who, known) = match person.summary {
        Some(summary) => {
            let known = known(&summary);
            (named(&summary, href), known)
        }
        None => (unnamed(&person, href), ().into_any()),
    };
    view! {
        <li class="care-person" data-unread=(!person.unread.is_empty()).then_some("true")>
            <div class="care-person-who">
                {who}
                <p class="soft">{say((words().service_since)(&service, &text::day(person.since)))}</p>
                <p class="soft">{say(opened)}</p>
            </div>
            <div class="care-person-state">
                <p class="care-marks">{marks}</p>
                {changed}
                {known}
            </div>
        </li>
    }
    .into_any()
}

fn named(summary: &PersonSummary, href: String) -> AnyView {
    let level = summary
        .care_level
        .map(|level| view! { <Tag tone=Tone::Neutral label=text::care::care_level(level) /> });
    view! {
        <p class="care-kana">{summary.kana.clone()}</p>
        <h2 class="care-name"><a class="action-link" href=href>{summary.name.clone()}</a>" "{level}</h2>
    }
    .into_any()
}

/// Without the platform nobody has a name here: the portal keeps none.
fn unnamed(person: &CarePerson, href: String) -> AnyView {
    let since = text::day(person.since);
    view! {
        <h2 class="care-name"><a class="action-link" href=href>{say((words().unnamed)(&since))}</a></h2>
        <p class="soft">{say(words().unnamed_detail)}</p>
    }
    .into_any()
}

fn marks(person: &CarePerson) -> AnyView {
    let (consent, tone) = text::care::consent_state(person.consent);
    let ending = person.certification_ends_in_days.map(|days| {
        let (label, tone) = text::care::certification_end(days);
        view! { <Tag tone=tone label=label /> }
    });
    let stage = person
        .summary
        .as_ref()
        .and_then(|summary| summary.progress)
        .filter(|stage| !stage.is_over())
        .map(|stage| {
            let label = (words().stage)(text::care::stage(stage));
            view! { <Tag tone=text::care::stage_tone(stage) label=label /> }
        });
    view! { <Tag tone=tone label=consent />" "{ending}" "{stage} }.into_any()
}

fn unread(person: &CarePerson) -> AnyView {
    if person.unread.is_empty() {
        return ().into_any();
    }
    let kinds: Vec<&str> = person
        .unread
        .iter()
        .map(|kind| text::care::kind_short(*kind))
        .collect();
    view! {
        <p class="care-unread"><strong>{say(words().unread)}</strong>" "{say(text::care::listed(&kinds))}</p>
    }
    .into_any()
}

fn known(summary: &PersonSummary) -> AnyView {
    let valid = summary
        .valid_to
        .map(|day| view! { <p class="soft">{say((words().valid_until)(&text::day(day)))}</p> });
    let month = summary
        .planned_month
        .as_deref()
        .map(text::care::year_month)
        .unwrap_or_default();
    let bar = summary
        .planned_units
        .map(|planned| limit_bar(&(words().plan_of)(&month), planned, summary.limit_units));
    view! { {valid}{bar} }.into_any()
}
