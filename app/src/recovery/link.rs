//! `/recover/{token}`: confirms the address, waits, or makes the new passkey.

use contract::account::{RecoveryState, RecoveryStep};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};

use crate::api::{self, ApiError};
use crate::component::{
    Button, CeremonyNotice, FaultNotice, LinkButton, Notice, Page, Remote, Spinner,
};
use crate::language::say;
use crate::passkey::{self, CeremonyFault};
use crate::recovery::words::words;
use crate::session::use_session;
use crate::text::{self, Tone};

/// `/recover/{token}`.
pub(crate) fn link_page() -> AnyView {
    let token = use_params_map()
        .with_untracked(|params| params.get("token"))
        .unwrap_or_default();
    let path = format!("/recovery-links/{}", api::escape(&token));
    let asked = path.clone();
    let remote = Remote::<RecoveryStep>::new(move || {
        let path = asked.clone();
        async move { api::get(&path).await }
    });
    (move || match remote.get() {
        None => view! { <Spinner label=words().checking /> }.into_any(),
        Some(Err(error)) => refused(&error),
        Some(Ok(step)) => match step.state {
            RecoveryState::Asked => confirm(path.clone(), remote),
            RecoveryState::Waiting => waiting(&step),
            RecoveryState::Approved => renew(token.clone()),
        },
    })
    .into_any()
}

fn refused(error: &ApiError) -> AnyView {
    let fault = text::message(error);
    view! {
        <Page title=fault.title width="narrow">
            <p>{say(fault.detail)}</p>
            <div class="actions"><LinkButton href="/recover">{say(words().ask_again)}</LinkButton></div>
        </Page>
    }
    .into_any()
}

fn confirm(path: String, remote: Remote<RecoveryStep>) -> AnyView {
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let press = Callback::new(move |()| {
        busy.set(true);
        fault.set(None);
        let path = format!("{path}/confirmation");
        spawn_local(async move {
            let answer = api::post_only(&path, &()).await;
            busy.try_set(false);
            match answer {
                Ok(()) => remote.reload(),
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
        });
    });
    view! {
        <Page title=words().renew_title width="narrow">
            <p>{say(words().renew_lead)}</p>
            <FaultNotice fault=fault />
            <div class="actions"><Button busy=busy on_press=press>{say(words().request)}</Button></div>
        </Page>
    }
    .into_any()
}

fn waiting(step: &RecoveryStep) -> AnyView {
    let until = text::minute(step.expires_at);
    view! {
        <Page title=words().waiting width="narrow">
            <Notice tone=Tone::Info title=words().asked>
                <p>{say((words().asked_detail)(&until))}</p>
            </Notice>
        </Page>
    }
    .into_any()
}

fn renew(token: String) -> AnyView {
    let session = use_session();
    let navigate = use_navigate();
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<CeremonyFault>);
    let press = Callback::new(move |()| {
        busy.set(true);
        fault.set(None);
        let (navigate, token) = (navigate.clone(), token.clone());
        spawn_local(async move {
            let answer = passkey::renew(&token).await;
            busy.try_set(false);
            match answer {
                Ok(me) => {
                    session.enter(me);
                    navigate("/home", NavigateOptions::default());
                }
                Err(found) => {
                    fault.try_set(Some(found));
                }
            }
        });
    });
    view! {
        <Page title=words().register_title width="narrow">
            <p>{say(words().register_lead)}</p>
            <CeremonyNotice fault=fault />
            <div class="actions"><Button busy=busy on_press=press>{say(words().register)}</Button></div>
        </Page>
    }
    .into_any()
}
