//! E-mail and passkey.

use domain::person::EmailAddress;
use leptos::{prelude::*, task::spawn_local};

use crate::component::{
    Button, CeremonyNotice, ErrorItem, ErrorSummary, Notice, TextField, error_of, narrow,
};
use crate::language::say;
use crate::page::words::words;
use crate::passkey::{self, CeremonyFault, PasskeyFault};
use crate::session::use_session;
use crate::text::Tone;

/// Asks for the e-mail address and the passkey. On success the session is entered, then `on_done` told.
#[component]
pub(crate) fn SignInForm(
    /// Address to begin with.
    #[prop(optional, into)]
    email: String,
    /// Told after the session is entered.
    #[prop(optional, into)]
    on_done: Option<Callback<()>>,
) -> impl IntoView {
    let session = use_session();
    let address = RwSignal::new(email);
    let errors = RwSignal::new(Vec::<ErrorItem>::new());
    let fault = RwSignal::new(None::<CeremonyFault>);
    let busy = RwSignal::new(false);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        fault.set(None);
        let wrong = check(&address.get_untracked());
        let is_wrong = !wrong.is_empty();
        errors.set(wrong);
        if is_wrong {
            return;
        }
        let typed = narrow(&address.get_untracked());
        busy.set(true);
        spawn_local(async move {
            let outcome = passkey::sign_in(typed).await;
            busy.try_set(false);
            match outcome {
                Ok(me) => {
                    session.enter(me);
                    if let Some(on_done) = on_done {
                        on_done.run(());
                    }
                }
                Err(found) => {
                    fault.try_set(Some(found));
                }
            }
        });
    };
    view! {
        <form class="stack" novalidate on:submit=submit>
            <ErrorSummary items=errors />
            <CeremonyNotice fault=fault />
            {(!passkey::supported()).then(|| {
                let fault = PasskeyFault::NotSupported.words();
                view! { <Notice tone=Tone::Warning title=fault.title><p>{say(fault.detail)}</p></Notice> }
            })}
            <TextField
                id="sign-in-email"
                label=words().email
                kind="email"
                autocomplete="username webauthn"
                inputmode="email"
                value=address
                on_edit=Callback::new(move |typed| address.set(typed))
                error=error_of(errors.into(), "sign-in-email")
            />
            <div><Button submit=true busy=busy>{say(words().with_passkey)}</Button></div>
        </form>
    }
    .into_any()
}

fn check(address: &str) -> Vec<ErrorItem> {
    if EmailAddress::parse(address).is_ok() {
        return Vec::new();
    }
    vec![ErrorItem::new("sign-in-email", words().bad_email)]
}
