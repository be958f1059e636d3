//! `/care/{relation}/consent`: what the person is told and agrees to, taken on the screen or on paper.

mod card;
mod form;
mod given;
mod paper;
mod reference;
mod words;

use contract::care::{CarePersonView, ConsentWording};
use contract::event::Change;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use self::words::words;
use super::{people_path, relation_here};
use crate::component::{Load, Notice, Page, Remote};
use crate::language::say;
use crate::text::Tone;
use crate::{api, live};

pub(super) use given::withdraw_dialog;

/// `/care/{relation}/consent`.
pub(crate) fn consent_page() -> AnyView {
    let relation = relation_here();
    view! {
        <Page title=words().title>{move || shown(relation.get())}</Page>
    }
    .into_any()
}

fn shown(relation: String) -> AnyView {
    let path = people_path(&relation, "");
    let remote = Remote::new(move || {
        let path = path.clone();
        async move {
            let person: CarePersonView = api::get(&path).await?;
            let wording: ConsentWording = api::get("/care/consent-wording").await?;
            Ok((person, wording))
        }
    });
    let watched = relation.clone();
    let changed = RwSignal::new(false);
    live::on_change(move |change| {
        if matches!(change, Change::Care { id } if *id == watched) {
            // The list below follows; what is being filled in stays.
            changed.set(true);
        }
    });
    let is_new = use_query_map().with_untracked(|query| query.get("new").is_some());
    let person_page = format!("/care/{relation}");
    view! {
        <p class="no-print"><a class="action-link" href=person_page>{say(words().back)}</a></p>
        {is_new.then(|| view! {
            <div class="no-print">
                <Notice tone=Tone::Success title=words().registered>
                    <p>{say(words().registered_detail)}</p>
                </Notice>
            </div>
        })}
        <Load remote=remote view=move |(person, wording): (CarePersonView, ConsentWording)| view! {
            {given::list(person.clone(), changed)}
            {form::form(person, wording)}
        }.into_any() />
    }
    .into_any()
}
