//! Signing in.

mod form;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::component::Page;
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
    frame("サインイン", None)
}

/// In place of a page that needs somebody signed in; the address stays.
pub(crate) fn sign_in_here() -> AnyView {
    frame(
        "サインイン",
        Some(
            "このページを見るにはサインインしてください。サインインすると、続けてこのページを表示します。",
        ),
    )
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
            {lead.map(|lead| view! { <p>{lead}</p> })}
            <SignInForm />
            <hr />
            <p>"はじめて利用する方は、先に利用登録をしてください。"</p>
            <p><a class="action-link" href="/register">"利用登録をする"</a></p>
            <p><a class="action-link" href="/help#passkey">"パスキーが使えないとき"</a></p>
            <p><a class="action-link" href="/recover">"パスキーをなくしたとき"</a></p>
        </Page>
    }
    .into_any()
}
