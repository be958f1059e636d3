//! `/readiness`: search, list, and the country at a glance. Open to everybody; what is searched for stands
//! in the address.

use contract::readiness::{MunicipalityReadiness, ReadinessFigures, ReadinessPage};
use domain::prefecture::PREFECTURES;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use super::figures::figures;
use super::words::{standing, states, tag};
use crate::api;
use crate::component::{Button, Load, Page, Remote, Requirement, SelectField, TextField};
use crate::language::original;
use crate::language::say;
use crate::readiness::public_words::words;

/// What is searched for.
#[derive(Clone, Default, PartialEq)]
struct Wanted {
    q: String,
    prefecture: String,
    state: String,
    offset: u32,
}

impl Wanted {
    /// As a query string.
    fn query(&self) -> String {
        let mut parts = Vec::new();
        for (name, value) in [
            ("q", &self.q),
            ("prefecture", &self.prefecture),
            ("state", &self.state),
        ] {
            if !value.is_empty() {
                parts.push(format!("{name}={}", api::escape(value)));
            }
        }
        if self.offset > 0 {
            parts.push(format!("offset={}", self.offset));
        }
        parts.join("&")
    }

    /// The address of the page that shows it.
    fn address(&self) -> String {
        format!("/readiness?{}#list", self.query())
    }
}

/// `/readiness`.
pub(crate) fn readiness_page() -> AnyView {
    let query = use_query_map();
    let wanted = Memo::new(move |_| {
        query.with(|query| Wanted {
            q: query.get("q").unwrap_or_default(),
            prefecture: query.get("prefecture").unwrap_or_default(),
            state: query.get("state").unwrap_or_default(),
            offset: query
                .get("offset")
                .and_then(|text| text.parse().ok())
                .unwrap_or_default(),
        })
    });
    let found = Remote::new(move || {
        let path = format!("/readiness?{}", wanted.get().query());
        async move { api::get::<ReadinessPage>(&path).await }
    });
    let country =
        Remote::new(|| async { api::get::<ReadinessFigures>("/readiness/prefectures").await });
    view! {
        <Page title=words().title width="wide">
            <p class="lead">{say(words().lead)}</p>
            <p>{say(words().which)}</p>
            {search_form(wanted)}
            <section class="section" aria-labelledby="list">
                <h2 id="list" tabindex="-1">{say(words().list)}</h2>
                <Load remote=found view=move |page| list(page, &wanted.get_untracked()) />
            </section>
            <Load remote=country view=figures />
            <section class="section" aria-labelledby="data">
                <h2 id="data">{say(words().data)}</h2>
                <ul>
                    <li><a class="action-link" href="/api/v1/readiness.csv" rel="external" download="readiness.csv">{say(words().csv)}</a></li>
                    <li><a class="action-link" href="/api/v1/readiness.json" rel="external">{say(words().json)}</a></li>
                </ul>
            </section>
        </Page>
    }
    .into_any()
}

fn search_form(wanted: Memo<Wanted>) -> AnyView {
    let typed = RwSignal::new(wanted.get_untracked());
    // The map, the table and the back button change the address.
    Effect::new(move |_| typed.set(wanted.get()));
    let navigate = use_navigate();
    let search = move || {
        let mut next = typed.get_untracked();
        next.offset = 0;
        navigate(&next.address(), NavigateOptions::default());
    };
    let prefectures = std::iter::once((String::new(), words().all.to_owned()))
        .chain(
            PREFECTURES
                .into_iter()
                .map(|(number, name)| (number.to_owned(), (words().prefecture_name)(number, name))),
        )
        .collect::<Vec<_>>();
    let states = states()
        .into_iter()
        .map(|(id, name)| (id.to_owned(), name.to_owned()))
        .collect::<Vec<_>>();
    view! {
        <form class="stack" role="search" novalidate on:submit=move |event| { event.prevent_default(); search(); }>
            <TextField
                id="q"
                label=words().name
                value=Signal::derive(move || typed.with(|typed| typed.q.clone()))
                on_edit=Callback::new(move |q| typed.update(|typed| typed.q = q))
                hint=Some(words().name_hint.to_owned())
                width="medium"
                max_length=100
                requirement=Requirement::Unsaid
            />
            <SelectField
                id="prefecture"
                label=words().prefecture
                choices=prefectures
                value=Signal::derive(move || typed.with(|typed| typed.prefecture.clone()))
                on_edit=Callback::new(move |number| typed.update(|typed| typed.prefecture = number))
                requirement=Requirement::Unsaid
            />
            <SelectField
                id="state"
                label=words().state
                choices=states
                value=Signal::derive(move || typed.with(|typed| typed.state.clone()))
                on_edit=Callback::new(move |state| typed.update(|typed| typed.state = state))
                requirement=Requirement::Unsaid
            />
            <div><Button submit=true>{say(words().search)}</Button></div>
        </form>
    }
    .into_any()
}

fn list(page: ReadinessPage, wanted: &Wanted) -> AnyView {
    if page.total == 0 {
        return view! {
            <p role="status">{say(words().nothing)}</p>
        }
        .into_any();
    }
    let shown = u32::try_from(page.items.len()).unwrap_or_default();
    let first = page.offset.saturating_add(1);
    let last = page.offset.saturating_add(shown);
    let at = |offset: u32| {
        Wanted {
            offset,
            ..wanted.clone()
        }
        .address()
    };
    let before = (page.offset > 0).then(|| {
        let address = at(page.offset.saturating_sub(50));
        view! { <a class="action-link" href=address>{say(words().previous)}</a> }
    });
    let after = (last < page.total).then(|| {
        let address = at(last);
        view! { <a class="action-link" href=address>{say(words().following)}</a> }
    });
    let rows: Vec<AnyView> = page.items.into_iter().map(row).collect();
    view! {
        <p role="status">{say((words().range)(page.total, first, last))}</p>
        <div class="table-frame" tabindex="0" role="group" aria-label=words().table>
            <table class="table">
                <thead><tr>
                    <th scope="col">{say(words().municipality)}</th><th scope="col">{say(words().state)}</th><th scope="col">{say(words().begins)}</th>
                    <th scope="col">{say(words().insurer)}</th><th scope="col">{say(words().note)}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <div class="actions">{before}{after}</div>
    }
    .into_any()
}

fn row(one: MunicipalityReadiness) -> AnyView {
    let insurer = match (&one.insurer_name, &one.insurer_number) {
        (Some(name), Some(number)) => (words().insurer_with_number)(name, number),
        _ => String::new(),
    };
    view! {
        <tr>
            <th scope="row">
                <a class="action-link" href=format!("/readiness/{}", one.code)>{original(format!("{}{}", one.prefecture_name, one.name))}</a>
                <br /><span class="soft">{original(one.kana.clone())}</span>
            </th>
            <td class="nowrap">{tag(&one)}</td>
            <td class="nowrap">{one.starts_on.map(|_| standing(one.state, one.starts_on))}</td>
            <td>{original(insurer)}</td>
            <td>{one.note.map(original)}</td>
        </tr>
    }
    .into_any()
}
