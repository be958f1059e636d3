//! `/recoveries`: who may decide sees who asks.

use contract::account::{RecoveryDecision, RecoveryView};
use leptos::{prelude::*, task::spawn_local};

use crate::api;
use crate::component::{Button, ButtonKind, CeremonyNotice, Dialog, Load, Notice, Page, Remote};
use crate::passkey::{self, CeremonyFault};
use crate::text;

/// `/recoveries`.
pub(crate) fn decide_page() -> AnyView {
    let remote = Remote::new(|| async { api::get::<Vec<RecoveryView>>("/recoveries").await });
    let chosen = RwSignal::new(None::<(RecoveryView, bool)>);
    let asks = RwSignal::new(false);
    let fault = RwSignal::new(None::<CeremonyFault>);
    let ask = Callback::new(move |what: (RecoveryView, bool)| {
        chosen.set(Some(what));
        asks.set(true);
    });
    let decide = Callback::new(move |()| {
        asks.set(false);
        fault.set(None);
        let Some((one, approved)) = chosen.get_untracked() else {
            return;
        };
        spawn_local(async move {
            let path = format!("/recoveries/{}/decision", api::escape(&one.id));
            let decision = RecoveryDecision { approved };
            let call = || api::post_only(&path, &decision);
            let done: Result<(), CeremonyFault> = passkey::confirmed(call).await;
            fault.try_set(done.err());
            remote.reload();
        });
    });
    let question = move || {
        chosen.get().map(|(one, approved)| {
            if approved {
                format!("電話や対面など、メール以外の方法で、{}さん本人のお申し込みであることを確かめましたか。承認すると、新しいパスキーを登録するリンクが本人に届きます。", one.person_name)
            } else {
                format!("{}さんの再登録を認めません。本人は、もう一度申し込めます。", one.person_name)
            }
        })
    };
    view! {
        <Page title="パスキーの再登録の承認">
            <p>"パスキーをなくした方のお申し込みです。必ず、メール以外の方法で本人に確かめてから承認してください。"</p>
            <CeremonyNotice fault=fault />
            <Load remote=remote view=move |all| rows(all, ask) />
            <Dialog open=asks id="decide-recovery" title="よろしいですか">
                <p>{question}</p>
                <div class="actions">
                    <Button on_press=decide>{move || match chosen.get() {
                        Some((_, false)) => "認めない",
                        _ => "確かめたので承認する",
                    }}</Button>
                    <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| asks.set(false))>"やめる"</Button>
                </div>
            </Dialog>
        </Page>
    }
    .into_any()
}

fn rows(all: Vec<RecoveryView>, ask: Callback<(RecoveryView, bool)>) -> AnyView {
    if all.is_empty() {
        return view! { <Notice title="承認を待っているお申し込みはありません" /> }.into_any();
    }
    let rows = all.into_iter().map(|one| row(one, ask)).collect_view();
    view! { <ul class="rows">{rows}</ul> }.into_any()
}

fn row(one: RecoveryView, ask: Callback<(RecoveryView, bool)>) -> AnyView {
    let (yes, no) = (one.clone(), one.clone());
    let offices = one.offices.join("、");
    view! {
        <li>
            <div class="row-main">
                <p class="row-name">{format!("{}（{}）", one.person_name, one.email)}</p>
                <p class="soft">{offices}</p>
                <p class="soft">{format!("お申し込み {}・{}まで有効", text::minute(one.confirmed_at), text::minute(one.expires_at))}</p>
            </div>
            <div class="actions">
                <Button label=format!("{}さんの再登録を承認する", one.person_name) on_press=Callback::new(move |()| ask.run((yes.clone(), true)))>"承認する"</Button>
                <Button kind=ButtonKind::Danger label=format!("{}さんの再登録を認めない", one.person_name) on_press=Callback::new(move |()| ask.run((no.clone(), false)))>"認めない"</Button>
            </div>
        </li>
    }
    .into_any()
}
