//! `/recover/{token}`: confirms the address, waits, or makes the new passkey.

use contract::account::{RecoveryState, RecoveryStep};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};

use crate::api::{self, ApiError};
use crate::component::{
    Button, CeremonyNotice, FaultNotice, LinkButton, Notice, Page, Remote, Spinner,
};
use crate::passkey::{self, CeremonyFault};
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
        None => view! { <Spinner label="リンクを確かめています" /> }.into_any(),
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
    let words = text::message(error);
    view! {
        <Page title=words.title width="narrow">
            <p>{words.detail}</p>
            <div class="actions"><LinkButton href="/recover">"もう一度申し込む"</LinkButton></div>
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
        <Page title="パスキーの再登録" width="narrow">
            <p>"押すと、事業所のほかの管理者か運用者に、承認のお願いが届きます。"</p>
            <FaultNotice fault=fault />
            <div class="actions"><Button busy=busy on_press=press>"再登録を申し込む"</Button></div>
        </Page>
    }
    .into_any()
}

fn waiting(step: &RecoveryStep) -> AnyView {
    let until = text::minute(step.expires_at);
    view! {
        <Page title="承認を待っています" width="narrow">
            <Notice tone=Tone::Info title="事業所のほかの管理者か運用者に、承認をお願いしました">
                <p>{format!("電話などで、あなたからのお申し込みであることを伝えてください。承認されると、新しいパスキーを登録するリンクがメールで届きます。{until}まで待ちます。")}</p>
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
        <Page title="新しいパスキーの登録" width="narrow">
            <p>"この端末で、新しいパスキーを登録します。登録すると、これまでのパスキーとサインイン中の端末はすべて使えなくなります。申請などの内容は変わりません。"</p>
            <CeremonyNotice fault=fault />
            <div class="actions"><Button busy=busy on_press=press>"新しいパスキーを登録する"</Button></div>
        </Page>
    }
    .into_any()
}
