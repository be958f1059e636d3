//! Passkeys of the account.

use contract::account::PasskeyView;
use leptos::{prelude::*, task::spawn_local};

use super::{Items, follow};
use crate::api;
use crate::component::{
    Button, ButtonKind, CeremonyNotice, Dialog, Load, Remote, Requirement, TextField,
};
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
            self.finish(answer.map(|_| "パスキーを追加しました"));
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
            self.finish(answer.map(|()| "パスキーを削除しました"));
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
            <h2 id="passkeys">"パスキー"</h2>
            <p>"2つ以上の端末に登録しておくと、1つをなくしてもサインインできます。"</p>
            <CeremonyNotice fault=state.fault />
            <p role="status" class="said">{move || state.said.get()}</p>
            <Load remote=remote view={move |list: Items<PasskeyView>| {
                let rows: Vec<AnyView> = list.items.into_iter().map(|one| row(one, state)).collect();
                view! { <ul class="rows">{rows}</ul> }.into_any()
            }} />
            <form class="inline-form" novalidate on:submit=move |event| { event.prevent_default(); state.add(); }>
                <TextField
                    id="passkey-label"
                    label="追加するパスキーの名前"
                    hint=String::from("例：事務所のタブレット")
                    requirement=Requirement::Optional
                    width="medium"
                    max_length=60
                    value=state.label
                    on_edit=Callback::new(move |text| state.label.set(text))
                />
                <Button submit=true kind=ButtonKind::Secondary busy=state.busy>"パスキーを追加する"</Button>
            </form>
            {removal(state)}
        </section>
    }
    .into_any()
}

fn row(one: PasskeyView, state: State) -> AnyView {
    let used = one.last_used_at.map_or_else(
        || "まだ使われていません".to_owned(),
        |at| format!("最後に使った日時 {}", text::minute(at)),
    );
    let label = format!("{}を削除する", one.label);
    let target = one.clone();
    let ask = move |()| {
        state.removing.set(Some(target.clone()));
        state.asks.set(true);
    };
    view! {
        <li>
            <div class="row-main">
                <p class="row-name">{one.label}</p>
                <p class="soft">{format!("登録 {}", text::minute(one.created_at))}<br />{used}</p>
            </div>
            <Button kind=ButtonKind::Danger label=label on_press=Callback::new(ask)>"削除"</Button>
        </li>
    }
    .into_any()
}

fn removal(state: State) -> AnyView {
    view! {
        <Dialog open=state.asks id="remove-passkey" title="パスキーを削除しますか">
            {move || state.removing.get().map(|one| {
                let id = one.id.clone();
                let remove = move |()| state.remove(id.clone());
                view! {
                    <p>{format!("「{}」では、サインインできなくなります。ほかのパスキーはそのまま使えます。", one.label)}</p>
                    <div class="actions">
                        <Button kind=ButtonKind::Danger on_press=Callback::new(remove)>"削除する"</Button>
                        <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| state.asks.set(false))>"やめる"</Button>
                    </div>
                }
            })}
        </Dialog>
    }
    .into_any()
}
