//! A second passkey, offered: the way back in when the first device is lost.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::component::{Button, ButtonKind, CeremonyNotice, Notice, Page};
use crate::passkey::{self, CeremonyFault};
use crate::session::use_session;
use crate::text::Tone;

/// The page after the first passkey.
pub(super) fn offer_second() -> AnyView {
    let session = use_session();
    let navigate = use_navigate();
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<CeremonyFault>);
    let home = {
        let navigate = navigate.clone();
        move |()| navigate("/home", NavigateOptions::default())
    };
    let add = move |()| {
        let navigate = navigate.clone();
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let answer = passkey::add(None).await;
            busy.try_set(false);
            match answer {
                Ok(_) => {
                    session.refresh().await;
                    navigate("/home", NavigateOptions::default());
                }
                Err(found) => {
                    fault.try_set(Some(found));
                }
            }
        });
    };
    view! {
        <Page title="2つ目のパスキー" caption=String::from("3／3 予備のパスキー") width="narrow">
            <Notice tone=Tone::Success title="登録が終わりました">
                <p>"次からは、メールアドレスとパスキーでサインインします。"</p>
            </Notice>
            <p>"端末をなくしたり壊したりすると、サインインできなくなります。スマートフォンやセキュリティキーなど、別の端末にもう1つ登録しておくことをおすすめします。"</p>
            <CeremonyNotice fault=fault />
            <div class="actions">
                <Button busy=busy on_press=Callback::new(add)>"もう1つ登録する"</Button>
                <Button kind=ButtonKind::Plain on_press=Callback::new(home)>"あとで「アカウント」から登録する"</Button>
            </div>
        </Page>
    }
    .into_any()
}
