//! Offered to who has just signed in by card: a passkey on this device, so that the next time needs no card.

mod words;

use contract::ProblemCode;
use leptos::{prelude::*, task::spawn_local};

use self::words::words;
use super::CeremonyFault;
use crate::component::{Button, CeremonyNotice, Notice};
use crate::language::ruby;
use crate::text::Tone;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Offered,
    Made,
    /// The card was shown too long ago.
    CardAgain,
}

/// Says that a card opened this page and whether it was asked if the card still stands, and offers a passkey.
pub(crate) fn offer(revocation_checked: bool) -> AnyView {
    let say = words();
    let stage = RwSignal::new(Stage::Offered);
    let fault = RwSignal::new(None::<CeremonyFault>);
    let busy = RwSignal::new(false);
    let make = Callback::new(move |()| {
        fault.set(None);
        busy.set(true);
        spawn_local(async move {
            let answer = super::ceremony::add_at_once().await;
            busy.try_set(false);
            match answer {
                Ok(_) => {
                    stage.try_set(Stage::Made);
                }
                Err(CeremonyFault::Api(error)) if error.is(ProblemCode::StepUpRequired) => {
                    stage.try_set(Stage::CardAgain);
                }
                Err(found) => {
                    fault.try_set(Some(found));
                }
            }
        });
    });
    let revocation = if revocation_checked {
        say.checked
    } else {
        say.unchecked
    };
    view! {
        <div class="stack no-print" id="passkey-offer" role="group" aria-label=say.by_card>
            <Notice title=say.by_card tone=Tone::Success><p>{ruby(revocation)}</p></Notice>
            <CeremonyNotice fault=fault />
            {move || match stage.get() {
                Stage::Made => view! { <Notice title=say.made tone=Tone::Success alert=true /> }.into_any(),
                Stage::CardAgain => view! {
                    <Notice title=say.too_late tone=Tone::Info alert=true>
                        <p><a href="/sign-in/card">{say.card_again}</a></p>
                    </Notice>
                }
                .into_any(),
                Stage::Offered if super::supported() => view! {
                    <p>{ruby(say.why)}</p>
                    <div><Button busy=busy on_press=make>{say.make}</Button></div>
                }
                .into_any(),
                Stage::Offered => ().into_any(),
            }}
        </div>
    }
    .into_any()
}
