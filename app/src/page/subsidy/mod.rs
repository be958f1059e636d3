//! `/subsidy`: the scheme in plain words, which category one is in, and what one may get.

mod amounts;
mod calculator;
mod category_finder;
mod costs;
mod documents;
mod result;
mod timetable;
mod words;

use contract::scheme::{SchemeList, SchemeView, WindowState};
use leptos::prelude::*;

use crate::api;
use crate::component::{
    LinkButton, Load, Notice, Page, RadioChoice, RadioGroup, Remote, Requirement, go_to_anchor,
};
use crate::language::original;
use crate::language::say;
use crate::page::subsidy::words::words;
use crate::text::{self, Tone};

/// `/subsidy`.
pub(crate) fn subsidy() -> AnyView {
    let list = Remote::new(api::schemes);
    view! {
        <Page title=words().title width="wide">
            <p class="lead">
                {say(words().lead)}
            </p>
            {contents()}
            <Load remote=list view=schemes />
        </Page>
    }
    .into_any()
}

fn contents() -> AnyView {
    let parts = [
        ("#who", words().who),
        ("#category", words().finder),
        ("#amounts", words().limit),
        ("#calculator", words().calculator),
        ("#costs", words().costs),
        ("#documents", words().documents),
        ("#timetable", words().timetable),
        ("#pitfalls", words().pitfalls),
    ];
    view! {
        <nav class="contents no-print" aria-label=words().contents>
            <ul>{parts.map(|(href, name)| view! { <li><a href=href>{say(name)}</a></li> }).collect_view()}</ul>
        </nav>
    }
    .into_any()
}

fn schemes(list: SchemeList) -> AnyView {
    let newest = list
        .items
        .first()
        .map(|scheme| scheme.id.clone())
        .unwrap_or_default();
    let chosen = RwSignal::new(newest.clone());
    let scheme = Remote::new(move || {
        let id = chosen.get();
        async move { api::scheme(&id).await }
    });
    let several = list.items.len() > 1;
    view! {
        {several.then(|| year_switch(&list, chosen))}
        <Load remote=scheme view=move |scheme: SchemeView| explained(scheme, &newest) />
    }
    .into_any()
}

/// Which year's scheme is explained. The choices are few: the years this server carries.
fn year_switch(list: &SchemeList, chosen: RwSignal<String>) -> AnyView {
    let ids: Vec<(String, String)> = list
        .items
        .iter()
        .map(|scheme| (scheme.id.clone(), year_name(scheme)))
        .collect();
    let keys = StoredValue::new(ids.clone());
    let choices = ids
        .iter()
        .enumerate()
        .filter_map(|(place, (_, name))| Some(RadioChoice::new(key(place)?, name.clone())))
        .collect();
    let value = Signal::derive(move || {
        let id = chosen.get();
        keys.with_value(|keys| keys.iter().position(|(known, _)| *known == id))
            .and_then(key)
    });
    let choose = move |picked: &'static str| {
        let id = KEYS
            .iter()
            .position(|known| *known == picked)
            .and_then(|place| keys.with_value(|keys| keys.get(place).map(|(id, _)| id.clone())));
        if let Some(id) = id {
            chosen.set(id);
        }
    };
    view! {
        <RadioGroup
            id="year"
            legend=words().year
            requirement=Requirement::Unsaid
            choices=choices
            value=value
            on_edit=Callback::new(choose)
        />
    }
    .into_any()
}

const KEYS: [&str; 6] = ["0", "1", "2", "3", "4", "5"];

fn key(place: usize) -> Option<&'static str> {
    KEYS.get(place).copied()
}

fn year_name(scheme: &contract::scheme::SchemeSummary) -> String {
    let year = text::year(scheme.opens_on);
    match scheme.window {
        WindowState::Open => (words().year_open)(&year),
        WindowState::NotYetOpen => (words().year_before)(&year),
        WindowState::Closed => (words().year_closed)(&year),
    }
}

fn explained(scheme: SchemeView, newest: &str) -> AnyView {
    let historical = scheme.id != newest;
    // The parts named in addresses (`/subsidy#calculator`) are only here now.
    Effect::new(|_| {
        go_to_anchor();
    });
    view! {
        <div class="stack">
            <div class="stack-tight">
                <h2>{original(scheme.title.clone())}</h2>
                {window_notice(&scheme)}
            </div>
            {who()}
            {category_finder::section(scheme.clone())}
            {amounts::section(&scheme)}
            {calculator::section(scheme.clone())}
            {costs::section(&scheme)}
            {documents::section(&scheme)}
            {timetable::section(&scheme)}
            {timetable::pitfalls()}
            {(!historical).then(|| view! {
                <div class="actions no-print">
                    <LinkButton href="/register">{say(words().register)}</LinkButton>
                </div>
            })}
        </div>
    }
    .into_any()
}

fn window_notice(scheme: &SchemeView) -> AnyView {
    let (tone, title) = match scheme.window {
        WindowState::Open => (
            Tone::Success,
            text::days_left(scheme.window, scheme.days_left),
        ),
        WindowState::NotYetOpen | WindowState::Closed => (
            Tone::Neutral,
            text::days_left(scheme.window, scheme.days_left),
        ),
    };
    let period = (words().period)(&text::day(scheme.opens_on), &text::day(scheme.closes_on));
    view! { <Notice tone=tone title=title><p>{say(period)}</p></Notice> }.into_any()
}

fn who() -> AnyView {
    view! {
        <section class="section" aria-labelledby="who">
            <h2 id="who">{say(words().who)}</h2>
            <ul>
                <li>{say(words().who_offices)}</li>
                <li>{say(words().who_deemed)}</li>
                <li>{say(words().who_preventive)}</li>
                <li>{say(words().who_not)}</li>
                <li>{say(words().who_when)}</li>
            </ul>
        </section>
    }
    .into_any()
}
