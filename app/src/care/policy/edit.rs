//! Changing the policy: the file itself, with a reason, after a passkey.

use contract::care::{PolicyChange, PolicyView};
use leptos::{prelude::*, task::spawn_local};

use crate::api::{ApiError, Call, Method};
use crate::component::{Button, ButtonKind, CeremonyNotice, Dialog, Disclosure, Remote, TextArea};
use crate::passkey::{self, CeremonyFault};

/// Characters a policy may have; the delivered one has some thousands.
const LONGEST: u32 = 200_000;

/// The form.
pub(super) fn edit(text: String, remote: Remote<PolicyView>) -> AnyView {
    let typed = RwSignal::new(text);
    let reason = RwSignal::new(String::new());
    let reason_error = RwSignal::new(None::<String>);
    let fault = RwSignal::new(None::<CeremonyFault>);
    let busy = RwSignal::new(false);
    let asks = RwSignal::new(false);
    let ask = move || {
        if reason.get_untracked().trim().is_empty() {
            return reason_error.set(Some("変更の理由を書いてください".to_owned()));
        }
        asks.set(true);
    };
    let put = Callback::new(move |()| {
        asks.set(false);
        fault.set(None);
        busy.set(true);
        let change = PolicyChange {
            version: String::new(),
            at: None,
            by: String::new(),
            reason: reason.get_untracked().trim().to_owned(),
            text: typed.get_untracked(),
        };
        spawn_local(async move {
            let answer = passkey::confirmed(|| put_policy(&change)).await;
            busy.try_set(false);
            match answer {
                Ok(()) => remote.reload(),
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    });
    view! {
        <Disclosure summary="表を変更する（運用者）">
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); ask(); }>
                <CeremonyNotice fault=fault />
                {move || fault.get().map(|fault| details(&fault))}
                <div class="care-toml">
                    <TextArea id="policy-text" label="表のファイル（TOML）" max_length=LONGEST value=typed
                        on_edit=Callback::new(move |text| typed.set(text)) />
                </div>
                <TextArea id="policy-reason" label="変更の理由" max_length=500 value=reason error=reason_error
                    hint="例：令和9年3月の通知の別紙4に合わせる".to_owned()
                    on_edit=Callback::new(move |text| { reason.set(text); reason_error.set(None); }) />
                <div><Button submit=true busy=busy>"内容を確かめて変更する"</Button></div>
            </form>
        </Disclosure>
        <Dialog open=asks id="change-policy" title="閲覧権限の表を変更しますか">
            <p>"変更はすぐに全事業所の閲覧に効きます。閲覧できなくなる情報は、開いている画面からも消えます。変更した人、日時、理由は監査に残ります。"</p>
            <div class="actions">
                <Button kind=ButtonKind::Danger on_press=put>"パスキーで確認して変更する"</Button>
                <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| asks.set(false))>"やめる"</Button>
            </div>
        </Dialog>
    }
    .into_any()
}

async fn put_policy(change: &PolicyChange) -> Result<(), ApiError> {
    let call = Call::new(Method::Put, "/care/policy").json(change)?;
    call.send().await.map(|_| ())
}

/// What the reader of the file says is wrong, place by place.
fn details(fault: &CeremonyFault) -> AnyView {
    let CeremonyFault::Api(error) = fault else {
        return ().into_any();
    };
    let rows: Vec<AnyView> = error
        .fields()
        .iter()
        .filter_map(|issue| issue.detail.clone())
        .map(|detail| view! { <li><code>{detail}</code></li> }.into_any())
        .collect();
    view! { <ul>{rows}</ul> }.into_any()
}
