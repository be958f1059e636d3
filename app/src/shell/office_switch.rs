//! For which office one works, visible at all times.

use contract::account::{ActiveOfficeRequest, Me, OfficeView};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::api;
use crate::language::say;
use crate::session::use_session;
use crate::shell::words::words;

/// The office one works for; a choice when there are several.
#[component]
pub(super) fn OfficeSwitch(
    /// The person.
    me: Me,
) -> impl IntoView {
    let Some(active) = me.active_office.clone() else {
        return ().into_any();
    };
    let mut offices: Vec<OfficeView> = Vec::new();
    for office in me
        .affiliations
        .iter()
        .filter_map(|affiliation| affiliation.office.clone())
    {
        if !offices.iter().any(|known| known.number == office.number) {
            offices.push(office);
        }
    }
    if offices.len() < 2 {
        return view! {
            <p class="menu-office"><span class="visually-hidden">{say(words().office_is)}</span>{active.name}</p>
        }
        .into_any();
    }
    choice(active, offices)
}

fn choice(active: OfficeView, offices: Vec<OfficeView>) -> AnyView {
    let session = use_session();
    let navigate = use_navigate();
    let switch = move |event| {
        let number: String = event_target_value(&event);
        let navigate = navigate.clone();
        spawn_local(async move {
            match api::put("/me/active-office", &ActiveOfficeRequest { number }).await {
                Ok(me) => {
                    session.enter(me);
                    navigate("/home", NavigateOptions::default());
                }
                Err(_) => session.refresh().await,
            }
        });
    };
    let options: Vec<AnyView> = offices
        .into_iter()
        .map(|office| {
            let chosen = office.number == active.number;
            view! { <option value=office.number selected=chosen>{office.name}</option> }.into_any()
        })
        .collect();
    view! {
        <label class="menu-office">
            <span class="visually-hidden">{say(words().working_office)}</span>
            <span class="select"><select class="input" on:change=switch>{options}</select></span>
        </label>
    }
    .into_any()
}
