//! `/account`: passkeys, sessions, tokens.

mod new_token;
mod passkeys;
mod sessions;
mod tokens;
mod words;

use contract::event::Change;
use leptos::prelude::*;
use serde::Deserialize;

use crate::component::{Page, Remote, SummaryList, SummaryRow};
use crate::language::say;
use crate::page::account::words::words;
use crate::session::use_session;
use crate::{live, text};

/// `{"items": […]}`, as these lists come.
#[derive(Clone, PartialEq, Deserialize)]
struct Items<T> {
    items: Vec<T>,
}

/// `/account`.
pub(crate) fn account() -> AnyView {
    view! {
        <Page title=words().title>
            {person()}
            {passkeys::section()}
            {sessions::section()}
            {tokens::section()}
        </Page>
    }
    .into_any()
}

/// Fetches anew when the account was changed elsewhere.
fn follow<T: Clone + PartialEq + Send + Sync + 'static>(remote: Remote<T>) {
    live::on_change(move |change| {
        if matches!(change, Change::Account) {
            remote.reload();
        }
    });
}

fn person() -> AnyView {
    let session = use_session();
    (move || {
        session.me().map(|me| {
            let roles: Vec<AnyView> = me
                .affiliations
                .iter()
                .map(|one| {
                    let words = match &one.office {
                        Some(office) => {
                            (words().affiliation)(&office.name, text::role_name(one.role))
                        }
                        None => text::role_name(one.role).to_owned(),
                    };
                    view! { <p>{say(words)}</p> }.into_any()
                })
                .collect();
            view! {
                <SummaryList>
                    <SummaryRow name=words().name>{me.name}</SummaryRow>
                    <SummaryRow name=words().email>{me.email}</SummaryRow>
                    <SummaryRow name=words().affiliations>{roles}</SummaryRow>
                </SummaryList>
            }
        })
    })
    .into_any()
}
