//! A second passkey, offered: the way back in when the first device is lost.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::component::{Button, ButtonKind, CeremonyNotice, Notice, Page};
use crate::language::say;
use crate::page::register::words::words;
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
        <Page title=words().second_label caption=String::from(words().step_three) width="narrow">
            <Notice tone=Tone::Success title=words().done>
                <p>{say(words().done_detail)}</p>
            </Notice>
            <p>{say(words().spare_lead)}</p>
            <CeremonyNotice fault=fault />
            <div class="actions">
                <Button busy=busy on_press=Callback::new(add)>{say(words().add_spare)}</Button>
                <Button kind=ButtonKind::Plain on_press=Callback::new(home)>{say(words().later)}</Button>
            </div>
        </Page>
    }
    .into_any()
}
