//! `/readiness/{code}`: one municipality, its history, and following it.

use contract::readiness::{MunicipalityHistory, ReadinessChange};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::follow::follow_form;
use super::words::{source, standing, tag};
use crate::api;
use crate::component::{Load, Page, Remote};
use crate::language::original;
use crate::language::say;
use crate::readiness::public_words::words;
use crate::text;

/// `/readiness/{code}`.
pub(crate) fn municipality_page() -> AnyView {
    let code = use_params_map()
        .with_untracked(|params| params.get("code"))
        .unwrap_or_default();
    let path = format!("/readiness/municipalities/{}", api::escape(&code));
    let remote = Remote::new(move || {
        let path = path.clone();
        async move { api::get::<MunicipalityHistory>(&path).await }
    });
    let title = Signal::derive(move || match remote.get() {
        Some(Ok(found)) => format!("{}{}", found.now.prefecture_name, found.now.name),
        _ => words().title.to_owned(),
    });
    view! {
        <Page title=title>
            <Load remote=remote view=shown />
            <p><a class="action-link" href="/readiness">{say(words().to_list)}</a></p>
        </Page>
    }
    .into_any()
}

fn shown(found: MunicipalityHistory) -> AnyView {
    let now = &found.now;
    let insurer = now.insurer_name.clone().map(|name| {
        let number = now.insurer_number.clone().unwrap_or_default();
        view! { <div><dt>{say(words().insurer)}</dt><dd>{original((words().insurer_with_number)(&name, &number))}</dd></div> }
    });
    let note = now
        .note
        .clone()
        .map(|note| view! { <div><dt>{say(words().note)}</dt><dd>{original(note)}</dd></div> });
    view! {
        <dl class="facts">
            <div><dt>{say(words().state)}</dt><dd>{tag(now)}</dd></div>
            <div><dt>{say(words().begins)}</dt><dd>{standing(now.state, now.starts_on)}</dd></div>
            <div><dt>{say(words().reading)}</dt><dd>{original(now.kana.clone())}</dd></div>
            <div><dt>{say(words().code)}</dt><dd>{now.code.clone()}</dd></div>
            {insurer}
            {note}
        </dl>
        {follow_form(now.code.clone())}
        <section class="section" aria-labelledby="history">
            <h2 id="history">{say(words().history)}</h2>
            {history(found.changes)}
        </section>
    }
    .into_any()
}

fn history(changes: Vec<ReadinessChange>) -> AnyView {
    if changes.is_empty() {
        return view! { <p>{say(words().not_published)}</p> }.into_any();
    }
    let rows: Vec<AnyView> = changes
        .into_iter()
        .map(|one| {
            view! {
                <li>
                    <div class="row-main">
                        <p class="row-name">{standing(Some(one.state), one.starts_on)}</p>
                        <p class="soft">{say((words().change)(&text::minute(one.changed_at), source(one.source)))}</p>
                        {one.note.map(|note| view! { <p>{original(note)}</p> })}
                    </div>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ul class="rows">{rows}</ul> }.into_any()
}
