//! `/recover`: somebody lost their passkeys.

use contract::account::RecoveryRequest;
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError};
use crate::component::{Button, FaultNotice, Notice, Page, Requirement, TextField};
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
            wrong.set(Some("メールアドレスを入力してください".to_owned()));
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
        <Page title="パスキーをなくしたとき" width="narrow">
            <p>"端末の故障や紛失でサインインできなくなったときに、新しいパスキーを登録し直せます。"</p>
            <ol>
                <li>"メールのリンクで、本人のアドレスであることを確かめます。"</li>
                <li>"事業所のほかの管理者か運用者が、本人のお申し込みであることを確かめて承認します。メールだけでは登録し直せません。"</li>
                <li>"承認のメールのリンクから、新しいパスキーを登録します。これまでのパスキーは使えなくなります。"</li>
            </ol>
            <div aria-live="polite">
                {move || asked.get().then(|| view! {
                    <Notice tone=Tone::Success title="お申し込みを受け付けました">
                        <p>"登録のあるアドレスには、確認のメールをお送りしました。30分以内にメールのリンクを開いてください。お申し込みの手続きが進んでいる間は、新しいメールは届きません。"</p>
                    </Notice>
                })}
            </div>
            <FaultNotice fault=fault />
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); ask(); }>
                <TextField
                    id="recover-email" label="メールアドレス" kind="email" autocomplete="email" value=email
                    on_edit=Callback::new(move |typed| email.set(typed))
                    hint=Some("サインインに使っているアドレス".to_owned())
                    error=wrong requirement=Requirement::Required max_length=254
                />
                <div><Button submit=true busy=busy>"確認のメールを受け取る"</Button></div>
            </form>
        </Page>
    }
    .into_any()
}
