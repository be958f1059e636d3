//! Where the person is signed in.

use contract::account::SessionView;
use leptos::{prelude::*, task::spawn_local};

use super::{Items, follow};
use crate::api::{self, ApiError};
use crate::component::{Button, ButtonKind, Dialog, FaultNotice, Load, Remote, Tag};
use crate::language::say;
use crate::page::account::words::words;
use crate::session::use_session;
use crate::text::{self, Tone};

/// Sessions, each of which can be ended, and all at once.
pub(super) fn section() -> AnyView {
    let remote = Remote::<Items<SessionView>>::new(|| api::get("/sessions"));
    follow(remote);
    let fault = RwSignal::new(None::<ApiError>);
    let said = RwSignal::new(String::new());
    let end = Callback::new(move |id: String| {
        fault.set(None);
        spawn_local(async move {
            match api::delete(&format!("/sessions/{}", api::escape(&id))).await {
                Ok(()) => {
                    said.try_set(words().session_ended.to_owned());
                    remote.reload();
                }
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
        });
    });
    view! {
        <section class="section" aria-labelledby="sessions">
            <h2 id="sessions">{say(words().sessions)}</h2>
            <p>{say(words().sessions_lead)}</p>
            <FaultNotice fault=fault />
            <p role="status" class="said">{move || said.get()}</p>
            <Load remote=remote view={move |list: Items<SessionView>| {
                let rows: Vec<AnyView> = list.items.into_iter().map(|one| row(one, end)).collect();
                view! { <ul class="rows">{rows}</ul> }.into_any()
            }} />
            {everywhere(fault)}
        </section>
    }
    .into_any()
}

fn row(one: SessionView, end: Callback<String>) -> AnyView {
    let label = (words().end_named)(&one.agent);
    let id = one.id.clone();
    let side = if one.current {
        view! { <Tag tone=Tone::Success label=words().this_device /> }.into_any()
    } else {
        view! {
            <Button kind=ButtonKind::Secondary label=label on_press=Callback::new(move |()| end.run(id.clone()))>
                {say(words().end)}
            </Button>
        }
        .into_any()
    };
    view! {
        <li>
            <div class="row-main">
                <p class="row-name">{one.agent}</p>
                <p class="soft">
                    {say((words().signed_in)(&text::minute(one.created_at)))}<br />
                    {say((words().last_seen)(&text::minute(one.last_seen_at)))}
                </p>
            </div>
            {side}
        </li>
    }
    .into_any()
}

fn everywhere(fault: RwSignal<Option<ApiError>>) -> AnyView {
    let session = use_session();
    let asks = RwSignal::new(false);
    let end_all = Callback::new(move |()| {
        asks.set(false);
        spawn_local(async move {
            match api::delete("/sessions").await {
                Ok(()) => {
                    session.leave_app();
                }
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
        });
    });
    view! {
        <div>
            <Button kind=ButtonKind::Danger on_press=Callback::new(move |()| asks.set(true))>
                {say(words().sign_out_all)}
            </Button>
        </div>
        <Dialog open=asks id="sign-out-everywhere" title=words().sign_out_all_title>
            <p>{say(words().sign_out_all_effect)}</p>
            <div class="actions">
                <Button kind=ButtonKind::Danger on_press=end_all>{say(words().sign_out)}</Button>
                <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| asks.set(false))>{say(words().keep)}</Button>
            </div>
        </Dialog>
    }
    .into_any()
}
