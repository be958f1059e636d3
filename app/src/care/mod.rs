//! 介護情報: the people an office serves, their records, and what a recipient sees of it.
//!
//! - `list` is 担当一覧, `take_on` the way a person is taken on, `consent` 同意.
//! - `person` is one person's page; what it opens is in `visit`, how each kind looks in `record`.
//! - `own` is 本人ページ; `emergencies`, `objections` and `policy` watch over all this.
//!
//! What was fetched lives in the page's memory alone: nothing of it is put into an address, a title, the
//! browser's storage or its history. A piece of news empties what is shown before anything is asked anew.

mod consent;
mod emergencies;
mod list;
mod objections;
mod own;
mod person;
mod policy;
mod record;
mod take_on;
mod visit;

pub(crate) use consent::consent_page;
pub(crate) use emergencies::emergencies_page;
pub(crate) use list::list_page;
pub(crate) use objections::objections_page;
pub(crate) use own::own_page;
pub(crate) use person::person_page;
pub(crate) use policy::policy_page;
pub(crate) use take_on::take_on_page;

use contract::care::ServiceChoice;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::api::{self, ApiError};

/// The relation in the page's address.
fn relation_here() -> Memo<String> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|params| params.get("relation").unwrap_or_default()))
}

/// The API path of a relation, e.g. `/care/people/{relation}/consents` for `/consents`.
fn people_path(relation: &str, rest: &str) -> String {
    format!("/care/people/{}{rest}", api::escape(relation))
}

/// What the active office may serve people under.
async fn services() -> Result<Vec<ServiceChoice>, ApiError> {
    api::get("/care/services").await
}
