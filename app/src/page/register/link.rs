//! `/register/{token}`: what the link in the mail is for, and where it leads.

use contract::account::{Me, RegistrationView};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{accept, passkeys, person};
use crate::api::{self, ApiError};
use crate::component::{LinkButton, Page, Remote, Spinner};
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
            None => view! { <Spinner label="リンクを確かめています" /> }.into_any(),
            Some(Err(error)) => refused(&error),
            Some(Ok(view)) if view.has_account => accept::page(token.clone(), view),
            Some(Ok(view)) => person::page(token.clone(), view, done),
        }
    })
    .into_any()
}

fn refused(error: &ApiError) -> AnyView {
    let words = text::message(error);
    view! {
        <Page title=words.title width="narrow">
            <p>{words.detail}</p>
            <p>"リンクは30分だけ、1回だけ使えます。メールソフトで途中で切れている場合は、リンク全体をコピーして開いてください。"</p>
            <div class="actions">
                <LinkButton href="/register">"利用登録をはじめからする"</LinkButton>
                <a class="action-link" href="/sign-in">"サインイン"</a>
            </div>
        </Page>
    }
    .into_any()
}
