//! `/recover`: somebody lost their passkeys.

use contract::account::RecoveryRequest;
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError};
use crate::component::{Button, FaultNotice, Notice, Page, Requirement, TextField};
use crate::language::say;
use crate::recovery::words::words;
use crate::text::Tone;

/// `/recover`.
pub(crate) fn ask_page() -> AnyView {
    let email = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let asked = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let ask = move || {
        fault.set(None);
        wrong.set(None);
        if email.with_untracked(|email| !email.contains('@')) {
            wrong.set(Some(words().email_needed.to_owned()));
            crate::component::focus_id("recover-email");
            return;
        }
        busy.set(true);
        let request = RecoveryRequest {
            email: email.get_untracked(),
        };
        spawn_local(async move {
            let answer = api::post_only("/recoveries", &request).await;
            busy.try_set(false);
            match answer {
                Ok(()) => asked.try_set(true),
                Err(error) => {
                    fault.try_set(Some(error));
                    None
                }
            };
        });
    };
    view! {
        <Page title=words().title width="narrow">
            <p>{say(words().lead)}</p>
            <ol>
                <li>{say(words().step_mail)}</li>
                <li>{say(words().step_approval)}</li>
                <li>{say(words().step_passkey)}</li>
            </ol>
            <div aria-live="polite">
                {move || asked.get().then(|| view! {
                    <Notice tone=Tone::Success title=words().received>
                        <p>{say(words().received_detail)}</p>
                    </Notice>
                })}
            </div>
            <FaultNotice fault=fault />
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); ask(); }>
                <TextField
                    id="recover-email" label=words().email kind="email" autocomplete="email" value=email
                    on_edit=Callback::new(move |typed| email.set(typed))
                    hint=Some(words().email_hint.to_owned())
                    error=wrong requirement=Requirement::Required max_length=254
                />
                <div><Button submit=true busy=busy>{say(words().send)}</Button></div>
            </form>
        </Page>
    }
    .into_any()
}
