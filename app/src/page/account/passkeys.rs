//! Passkeys of the account.

use contract::account::PasskeyView;
use leptos::{prelude::*, task::spawn_local};

use super::{Items, follow};
use crate::api;
use crate::component::{
    Button, ButtonKind, CeremonyNotice, Dialog, Load, Remote, Requirement, TextField,
};
use crate::language::say;
use crate::page::account::words::words;
use crate::passkey::{self, CeremonyFault};
use crate::session::{Session, use_session};
use crate::text;

#[derive(Clone, Copy)]
struct State {
    session: Session,
    remote: Remote<Items<PasskeyView>>,
    fault: RwSignal<Option<CeremonyFault>>,
    busy: RwSignal<bool>,
    said: RwSignal<String>,
    removing: RwSignal<Option<PasskeyView>>,
    asks: RwSignal<bool>,
    label: RwSignal<String>,
}

impl State {
    fn add(self) {
        let session = self.session;
        let label =
            Some(self.label.get_untracked().trim().to_owned()).filter(|label| !label.is_empty());
        self.busy.set(true);
        self.fault.set(None);
        spawn_local(async move {
            let answer = passkey::add(label).await;
            self.finish(answer.map(|_| words().passkey_added));
            session.refresh().await;
        });
    }

    fn remove(self, id: String) {
        let session = self.session;
        self.asks.set(false);
        self.busy.set(true);
        self.fault.set(None);
        spawn_local(async move {
            let path = format!("/passkeys/{}", api::escape(&id));
            let answer = passkey::confirmed(|| api::delete(&path)).await;
            self.finish(answer.map(|()| words().passkey_deleted));
            session.refresh().await;
        });
    }

    fn finish(self, answer: Result<&'static str, CeremonyFault>) {
        self.busy.try_set(false);
        match answer {
            Ok(words) => {
                self.label.try_set(String::new());
                self.said.try_set(words.to_owned());
                self.remote.reload();
            }
            Err(fault) => {
                self.fault.try_set(Some(fault));
            }
        }
    }
}

/// Passkeys of the account.
pub(super) fn section() -> AnyView {
    let remote = Remote::<Items<PasskeyView>>::new(|| api::get("/passkeys"));
    follow(remote);
    let state = State {
        session: use_session(),
        remote,
        fault: RwSignal::new(None),
        busy: RwSignal::new(false),
        said: RwSignal::new(String::new()),
        removing: RwSignal::new(None),
        asks: RwSignal::new(false),
        label: RwSignal::new(String::new()),
    };
    view! {
        <section class="section" aria-labelledby="passkeys">
            <h2 id="passkeys">{say(words().passkeys)}</h2>
            <p>{say(words().passkeys_lead)}</p>
            <CeremonyNotice fault=state.fault />
            <p role="status" class="said">{move || state.said.get()}</p>
            <Load remote=remote view={move |list: Items<PasskeyView>| {
                let rows: Vec<AnyView> = list.items.into_iter().map(|one| row(one, state)).collect();
                view! { <ul class="rows">{rows}</ul> }.into_any()
            }} />
            <form class="inline-form" novalidate on:submit=move |event| { event.prevent_default(); state.add(); }>
                <TextField
                    id="passkey-label"
                    label=words().passkey_label
                    hint=String::from(words().passkey_label_hint)
                    requirement=Requirement::Optional
                    width="medium"
                    max_length=60
                    value=state.label
                    on_edit=Callback::new(move |text| state.label.set(text))
                />
                <Button submit=true kind=ButtonKind::Secondary busy=state.busy>{say(words().add_passkey)}</Button>
            </form>
            {removal(state)}
        </section>
    }
    .into_any()
}

fn row(one: PasskeyView, state: State) -> AnyView {
    let used = one.last_used_at.map_or_else(
        || words().never_used.to_owned(),
        |at| (words().last_used)(&text::minute(at)),
    );
    let label = (words().delete_named)(&one.label);
    let target = one.clone();
    let ask = move |()| {
        state.removing.set(Some(target.clone()));
        state.asks.set(true);
    };
    view! {
        <li>
            <div class="row-main">
                <p class="row-name">{one.label}</p>
                <p class="soft">{say((words().registered)(&text::minute(one.created_at)))}<br />{say(used)}</p>
            </div>
            <Button kind=ButtonKind::Danger label=label on_press=Callback::new(ask)>{say(words().delete_short)}</Button>
        </li>
    }
    .into_any()
}

fn removal(state: State) -> AnyView {
    view! {
        <Dialog open=state.asks id="remove-passkey" title=words().delete_title>
            {move || state.removing.get().map(|one| {
                let id = one.id.clone();
                let remove = move |()| state.remove(id.clone());
                view! {
                    <p>{say((words().delete_effect)(&one.label))}</p>
                    <div class="actions">
                        <Button kind=ButtonKind::Danger on_press=Callback::new(remove)>{say(words().delete)}</Button>
                        <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| state.asks.set(false))>{say(words().keep)}</Button>
                    </div>
                }
            })}
        </Dialog>
    }
    .into_any()
}
