//! The recipient's card, read while their consent is taken.

use contract::care::{CarePersonView, IdentificationRequest, IdentificationView, IdentifyWith};
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError};
use crate::card::{PersonCard, of_person};
use crate::component::{FaultNotice, Notice, Spinner};
use crate::language::say;
use crate::text::{self, Tone};

/// What the card showed.
#[derive(Clone, Debug, PartialEq)]
enum Seen {
    Nothing,
    Asking,
    /// This person.
    Them(Box<IdentificationView>),
    /// Somebody else.
    Other,
    Fault(ApiError),
}

/// Reads the card and says whether it is this person's; `is_theirs` follows.
pub(super) fn card(person: &CarePersonView, is_theirs: RwSignal<bool>) -> AnyView {
    let seen = RwSignal::new(Seen::Nothing);
    // Without the platform's summary the server compares alone, when the consent is sent.
    let expected = person
        .summary
        .as_ref()
        .map(|summary| summary.person.clone());
    let read = Callback::new(move |with: IdentifyWith| {
        let expected = expected.clone();
        seen.set(Seen::Asking);
        is_theirs.set(false);
        spawn_local(async move {
            let request = IdentificationRequest { with };
            let answer =
                api::post::<_, IdentificationView>("/care/identifications", &request).await;
            let now = match answer {
                Ok(found) if expected.as_ref().is_none_or(|key| *key == found.person) => {
                    Seen::Them(Box::new(found))
                }
                Ok(_) => Seen::Other,
                Err(problem) => Seen::Fault(problem),
            };
            is_theirs.try_set(matches!(now, Seen::Them(_)));
            seen.try_set(now);
        });
    });
    view! {
        <div class="stack" id="consent-card">
            {move || outcome(&seen.get())}
            <PersonCard id="consent-card-way" on_read=read />
        </div>
    }
    .into_any()
}

fn outcome(seen: &Seen) -> AnyView {
    let told = of_person();
    match seen {
        Seen::Nothing => ().into_any(),
        Seen::Asking => view! { <Spinner label=told.asking /> }.into_any(),
        Seen::Them(found) => {
            let until = (told.theirs_until)(&text::minute(found.expires_at));
            view! { <Notice title=told.theirs tone=Tone::Success alert=true><p>{say(until)}</p></Notice> }
                .into_any()
        }
        Seen::Other => view! {
            <Notice title=told.somebody_else tone=Tone::Error alert=true><p>{say(told.somebody_else_detail)}</p></Notice>
        }
        .into_any(),
        Seen::Fault(problem) => {
            view! { <FaultNotice fault=Signal::stored(Some(problem.clone())) /> }.into_any()
        }
    }
}
