//! `/register/{token}`: what the link in the mail is for, and where it leads.

use contract::account::{Me, RegistrationView};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{accept, passkeys, person};
use crate::api::{self, ApiError};
use crate::component::{LinkButton, Page, Remote, Spinner};
use crate::language::say;
use crate::page::register::words::words;
use crate::session::use_session;
use crate::text;

/// `/register/{token}`.
pub(crate) fn registration() -> AnyView {
    let session = use_session();
    let token = use_params_map()
        .with_untracked(|params| params.get("token"))
        .unwrap_or_default();
    let asked = token.clone();
    let remote = Remote::<RegistrationView>::new(move || {
        let path = format!("/registrations/{}", api::escape(&asked));
        async move { api::get(&path).await }
    });
    // Once the account is there, the link has done its work: the second passkey is offered.
    let opened = RwSignal::new(false);
    let done = Callback::new(move |me: Me| {
        session.enter(me);
        opened.set(true);
    });
    (move || {
        if opened.get() {
            return passkeys::offer_second();
        }
        match remote.get() {
            None => view! { <Spinner label=words().checking_link /> }.into_any(),
            Some(Err(error)) => refused(&error),
            Some(Ok(view)) if view.has_account => accept::page(token.clone(), view),
            Some(Ok(view)) => person::page(token.clone(), view, done),
        }
    })
    .into_any()
}

fn refused(error: &ApiError) -> AnyView {
    let fault = text::message(error);
    view! {
        <Page title=fault.title width="narrow">
            <p>{say(fault.detail)}</p>
            <p>{say(words().link_note)}</p>
            <div class="actions">
                <LinkButton href="/register">{say(words().from_start)}</LinkButton>
                <a class="action-link" href="/sign-in">{say(words().sign_in)}</a>
            </div>
        </Page>
    }
    .into_any()
}
