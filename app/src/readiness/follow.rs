//! Following a municipality by e-mail, and the pages behind the links in the mails. Opening a link does
//! nothing yet: mail programs open links by themselves.

use contract::readiness::{FollowLink, FollowRequest, FollowView};
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError};
use crate::component::{Button, FaultNotice, LinkButton, Notice, Page, Requirement, TextField};
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
            wrong.set(Some("メールアドレスを入力してください".to_owned()));
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
            <h2 id="follow">"変わったときにメールで知る"</h2>
            <p>"利用開始日が変わったときにお知らせします。登録は不要で、メールのリンクからいつでもやめられます。"</p>
            <div aria-live="polite">
                {move || asked.get().then(|| view! {
                    <Notice tone=Tone::Success title="確認のメールをお送りしました">
                        <p>"3日以内に、メールのリンクを開いて「お知らせを受け取る」を押してください。届かないときは、アドレスを確かめてもう一度お申し込みください。すでに受け取っているアドレスには、確認のメールは届きません。"</p>
                    </Notice>
                })}
            </div>
            <FaultNotice fault=fault />
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); ask(); }>
                <TextField
                    id="follow-email"
                    label="メールアドレス"
                    kind="email"
                    autocomplete="email"
                    value=email
                    on_edit=Callback::new(move |typed| email.set(typed))
                    error=wrong
                    requirement=Requirement::Required
                    width="medium"
                    max_length=254
                />
                <div><Button submit=true busy=busy>"確認のメールを受け取る"</Button></div>
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
        <Page title="お知らせの確認" width="narrow">
            <FaultNotice fault=fault />
            {move || match done.get() {
                Some(view) => view! {
                    <Notice tone=Tone::Success title="お知らせを始めました" alert=true>
                        <p>{format!("{}の利用開始日が変わったときに、メールでお知らせします。", view.municipality)}</p>
                    </Notice>
                    <div class="actions"><LinkButton href="/readiness">"市町村の対応状況へ"</LinkButton></div>
                }.into_any(),
                None => view! {
                    <p>"このメールアドレスで、市町村の対応状況のお知らせを受け取りますか。"</p>
                    <div class="actions"><Button busy=busy on_press=press>"お知らせを受け取る"</Button></div>
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
        <Page title="お知らせをやめる" width="narrow">
            <FaultNotice fault=fault />
            {move || if done.get() {
                view! {
                    <Notice tone=Tone::Success title="お知らせをやめました" alert=true>
                        <p>"メールアドレスは消去しました。もう一度受け取りたいときは、市町村の画面からお申し込みください。"</p>
                    </Notice>
                    <div class="actions"><LinkButton href="/readiness">"市町村の対応状況へ"</LinkButton></div>
                }.into_any()
            } else {
                view! {
                    <p>"市町村の対応状況のお知らせをやめ、メールアドレスを消去します。"</p>
                    <div class="actions"><Button busy=busy on_press=press>"お知らせをやめる"</Button></div>
                }.into_any()
            }}
        </Page>
    }
    .into_any()
}
