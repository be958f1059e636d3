//! Following a municipality by e-mail, and the pages behind the links in the mails. Opening a link does
//! nothing yet: mail programs open links by themselves.

use contract::readiness::{FollowLink, FollowRequest, FollowView};
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError};
use crate::component::{Button, FaultNotice, LinkButton, Notice, Page, Requirement, TextField};
use crate::language::say;
use crate::readiness::public_words::words;
use crate::text::Tone;

/// The box under a municipality.
pub(super) fn follow_form(code: String) -> AnyView {
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
            crate::component::focus_id("follow-email");
            return;
        }
        busy.set(true);
        let request = FollowRequest {
            code: code.clone(),
            email: email.get_untracked(),
        };
        spawn_local(async move {
            let answer = api::post_only("/readiness/follows", &request).await;
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
        <section class="section" aria-labelledby="follow">
            <h2 id="follow">{say(words().follow)}</h2>
            <p>{say(words().follow_lead)}</p>
            <div aria-live="polite">
                {move || asked.get().then(|| view! {
                    <Notice tone=Tone::Success title=words().sent>
                        <p>{say(words().sent_detail)}</p>
                    </Notice>
                })}
            </div>
            <FaultNotice fault=fault />
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); ask(); }>
                <TextField
                    id="follow-email"
                    label=words().email
                    kind="email"
                    autocomplete="email"
                    value=email
                    on_edit=Callback::new(move |typed| email.set(typed))
                    error=wrong
                    requirement=Requirement::Required
                    width="medium"
                    max_length=254
                />
                <div><Button submit=true busy=busy>{say(words().send)}</Button></div>
            </form>
        </section>
    }
    .into_any()
}

/// What the link in the address carries: in the fragment, which no server sees.
fn link() -> FollowLink {
    let hash = window().location().hash().unwrap_or_default();
    FollowLink {
        token: hash.trim_start_matches('#').to_owned(),
    }
}

/// `/readiness/follow`.
pub(crate) fn follow_page() -> AnyView {
    let busy = RwSignal::new(false);
    let done = RwSignal::new(None::<FollowView>);
    let fault = RwSignal::new(None::<ApiError>);
    let press = Callback::new(move |()| {
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let answer = api::post("/readiness/follows/confirmation", &link()).await;
            busy.try_set(false);
            match answer {
                Ok(view) => done.try_set(Some(view)),
                Err(error) => {
                    fault.try_set(Some(error));
                    None
                }
            };
        });
    });
    view! {
        <Page title=words().confirm_title width="narrow">
            <FaultNotice fault=fault />
            {move || match done.get() {
                Some(view) => view! {
                    <Notice tone=Tone::Success title=words().started alert=true>
                        <p>{say((words().started_detail)(&view.municipality))}</p>
                    </Notice>
                    <div class="actions"><LinkButton href="/readiness">{say(words().to_list)}</LinkButton></div>
                }.into_any(),
                None => view! {
                    <p>{say(words().confirm_question)}</p>
                    <div class="actions"><Button busy=busy on_press=press>{say(words().confirm)}</Button></div>
                }.into_any(),
            }}
        </Page>
    }
    .into_any()
}

/// `/readiness/unfollow`.
pub(crate) fn unfollow_page() -> AnyView {
    let busy = RwSignal::new(false);
    let done = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let press = Callback::new(move |()| {
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let answer = api::post_only("/readiness/follows/end", &link()).await;
            busy.try_set(false);
            match answer {
                Ok(()) => done.try_set(true),
                Err(error) => {
                    fault.try_set(Some(error));
                    None
                }
            };
        });
    });
    view! {
        <Page title=words().stop width="narrow">
            <FaultNotice fault=fault />
            {move || if done.get() {
                view! {
                    <Notice tone=Tone::Success title=words().stopped alert=true>
                        <p>{say(words().stopped_detail)}</p>
                    </Notice>
                    <div class="actions"><LinkButton href="/readiness">{say(words().to_list)}</LinkButton></div>
                }.into_any()
            } else {
                view! {
                    <p>{say(words().stop_question)}</p>
                    <div class="actions"><Button busy=busy on_press=press>{say(words().stop)}</Button></div>
                }.into_any()
            }}
        </Page>
    }
    .into_any()
}
