//! Signing in.

mod form;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::component::Page;
use crate::language::say;
use crate::page::words::words;
use crate::session::{Who, again, use_session};
pub(crate) use form::SignInForm;

/// `/sign-in`.
pub(crate) fn sign_in() -> AnyView {
    let session = use_session();
    let navigate = use_navigate();
    // Also for people who come here signed in already.
    Effect::new(move |_| {
        if matches!(session.who(), Who::Person(_)) {
            navigate(
                "/home",
                NavigateOptions {
                    replace: true,
                    ..NavigateOptions::default()
                },
            );
        }
    });
    frame(words().sign_in, None)
}

/// In place of a page that needs somebody signed in; the address stays.
pub(crate) fn sign_in_here() -> AnyView {
    frame(words().sign_in, Some(words().sign_in_here))
}

/// In the dialog shown when a session ended in the middle of something.
pub(crate) fn sign_in_again() -> AnyView {
    // Somebody was signed in, and is still known.
    let email = use_session()
        .me_now()
        .map(|me| me.email)
        .unwrap_or_default();
    view! { <SignInForm email=email on_done=Callback::new(|()| again::settle(true)) /> }.into_any()
}

fn frame(title: &'static str, lead: Option<&'static str>) -> AnyView {
    view! {
        <Page title=title width="narrow">
            {lead.map(|lead| view! { <p>{say(lead)}</p> })}
            <SignInForm />
            <p><a class="action-link" href="/sign-in/card">{say(words().by_card)}</a></p>
            <hr />
            <p>{say(words().first_time)}</p>
            <p><a class="action-link" href="/register">{say(words().register)}</a></p>
            <p><a class="action-link" href="/help#passkey">{say(words().no_passkey)}</a></p>
            <p><a class="action-link" href="/recover">{say(words().lost_passkey)}</a></p>
        </Page>
    }
    .into_any()
}
