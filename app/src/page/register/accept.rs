//! A link for somebody who has an account: accept another office or role.

use contract::account::{Me, RegistrationView};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use serde_json::json;

use super::person::known;
use crate::api::{self, ApiError};
use crate::component::{Button, FaultNotice, Notice, Page};
use crate::language::say;
use crate::page::SignInForm;
use crate::page::register::words::words;
use crate::session::use_session;
use crate::text::Tone;

/// The page of somebody who has an account.
pub(super) fn page(token: String, view: RegistrationView) -> AnyView {
    let session = use_session();
    let email = view.email.clone();
    let inside = move || match session.me() {
        Some(me) if me.email.eq_ignore_ascii_case(&email) => accept(token.clone()),
        Some(me) => other_person(&me, &email),
        None => sign_in_first(&email),
    };
    view! {
        <Page title=words().accept_title width="narrow">
            {known(&view)}
            {inside}
        </Page>
    }
    .into_any()
}

fn accept(token: String) -> AnyView {
    let session = use_session();
    let navigate = use_navigate();
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let press = move |()| {
        let navigate = navigate.clone();
        let path = format!("/registrations/{}/acceptance", api::escape(&token));
        busy.set(true);
        spawn_local(async move {
            let answer: Result<Me, ApiError> = api::post(&path, &json!({})).await;
            busy.try_set(false);
            match answer {
                Ok(me) => {
                    session.enter(me);
                    navigate("/home", NavigateOptions::default());
                }
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
        });
    };
    view! {
        <p>{say(words().accept_lead)}</p>
        <FaultNotice fault=fault />
        <p><Button busy=busy on_press=Callback::new(press)>{say(words().accept)}</Button></p>
    }
    .into_any()
}

fn other_person(me: &Me, email: &str) -> AnyView {
    let detail = (words().other_person)(&me.email, email);
    view! { <Notice tone=Tone::Warning title=words().other_person_title><p>{say(detail)}</p></Notice> }
        .into_any()
}

fn sign_in_first(email: &str) -> AnyView {
    view! {
        <p>{say(words().known_address)}</p>
        <SignInForm email=email.to_owned() />
    }
    .into_any()
}
