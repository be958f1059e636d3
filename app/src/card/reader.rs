//! The component.

use contract::card::{
    Act, CardChallenge, CardPresence, CardProof, ChallengeRequest, OpenWith, ProofKind,
    Surroundings,
};
use leptos::{prelude::*, task::spawn_local};

use super::desk::{Desk, Doing, Stage};
use super::helper::Found;
use super::permission::Permission;
use super::said;
use super::words::words;
use crate::api::{self, ApiError};
use crate::component::{Button, ButtonKind, FaultNotice, Notice, Spinner};
use crate::language::say;
use crate::text::Tone;

/// What is to be done with the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CardErrand {
    /// Certificate and PIN.
    Authenticate,
    /// Four attributes.
    Attributes(OpenWith),
    /// A genuine card, without PIN.
    Presence,
}

impl CardErrand {
    const fn kind(self) -> ProofKind {
        match self {
            Self::Authenticate => ProofKind::Authentication,
            Self::Attributes(_) => ProofKind::Attributes,
            Self::Presence => ProofKind::Presence,
        }
    }

    fn act(self, challenge: &CardChallenge) -> Act {
        let nonce = challenge.nonce.clone();
        let purpose = challenge.purpose.clone();
        match self {
            Self::Authenticate => Act::Authenticate { nonce, purpose },
            Self::Attributes(by) => Act::ReadAttributes { nonce, purpose, by },
            Self::Presence => Act::ProvePresence { nonce, purpose },
        }
    }
}

/// Finds the helper, pairs, shows the reader, and does the errand. `on_proof` gets the nonce of the challenge and the
/// proof; what it shows is for the server to say.
#[component]
pub(crate) fn CardReader(
    /// What to do.
    #[prop(into)]
    errand: Signal<CardErrand>,
    /// Where the server gives challenges, below `/api/v1`.
    challenge_path: &'static str,
    /// Takes the proof.
    on_proof: Callback<(String, CardProof)>,
    /// Told of readers and cards as they come and go, and of a helper that is not there (`None`).
    #[prop(optional, into)]
    on_around: Option<Callback<Option<Surroundings>>>,
) -> impl IntoView {
    let nonce = StoredValue::new(String::new());
    let fault = RwSignal::new(None::<ApiError>);
    let desk = Desk::new(Callback::new(move |proof| {
        on_proof.run((nonce.get_value(), proof));
    }));
    if let Some(on_around) = on_around {
        Effect::new(move |_| match desk.stage.get() {
            Stage::Ready(around) => on_around.run(Some(around)),
            Stage::Without(_) | Stage::Refused(_) | Stage::Lost => on_around.run(None),
            Stage::Looking
            | Stage::Before(_)
            | Stage::Searching
            | Stage::Greeting
            | Stage::Pairing(_) => {}
        });
    }
    let start = Callback::new(move |()| {
        fault.set(None);
        desk.doing.set(Doing::Starting);
        let errand = errand.get_untracked();
        spawn_local(async move {
            let asked = ChallengeRequest {
                kind: errand.kind(),
            };
            match api::post::<_, CardChallenge>(challenge_path, &asked).await {
                Ok(challenge) => {
                    nonce.try_update_value(|kept| kept.clone_from(&challenge.nonce));
                    desk.start(errand.act(&challenge));
                }
                Err(error) => {
                    fault.try_set(Some(error));
                    desk.doing.try_set(Doing::Nothing);
                }
            }
        });
    });
    view! {
        <div class="stack" id="card-reader" aria-live="polite">
            {move || stage(desk, start)}
            <FaultNotice fault=fault />
        </div>
    }
    .into_any()
}

fn stage(desk: Desk, start: Callback<()>) -> AnyView {
    match desk.stage.get() {
        Stage::Looking => view! { <Spinner label=words().looking /> }.into_any(),
        Stage::Before(permission) => before(desk, permission),
        Stage::Searching => view! { <Spinner label=words().searching /> }.into_any(),
        Stage::Without(found) => without(desk, found),
        Stage::Greeting => view! { <Spinner label=words().greeting /> }.into_any(),
        Stage::Pairing(code) => pairing(code),
        Stage::Refused(code) => {
            let told = said::code(code);
            view! {
                <Notice title=told.title tone=told.tone><p>{say(told.detail)}</p></Notice>
                {again(desk, words().connect_again)}
            }
            .into_any()
        }
        Stage::Ready(around) => ready(desk, &around, start),
        Stage::Lost => view! {
            <Notice title=words().lost tone=Tone::Warning>
                <p>{say(words().lost_detail)}</p>
            </Notice>
            {again(desk, words().reconnect)}
        }
        .into_any(),
    }
}

fn again(desk: Desk, label: &'static str) -> AnyView {
    view! { <div><Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| desk.search())>{say(label)}</Button></div> }
        .into_any()
}

fn before(desk: Desk, permission: Permission) -> AnyView {
    if permission == Permission::Denied {
        return without(desk, Found::Denied);
    }
    let asks = (permission == Permission::Prompt).then(|| {
        view! {
            <p>{say(words().will_ask)}</p>
        }
    });
    view! {
        <p>{say(words().before)}</p>
        {asks}
        <div><Button on_press=Callback::new(move |()| desk.search())>{say(words().connect)}</Button></div>
    }
    .into_any()
}

fn without(desk: Desk, found: Found) -> AnyView {
    let notice = match found {
        Found::Denied => view! {
            <Notice title=words().denied tone=Tone::Warning>
                <p>{say(words().denied_detail)}</p>
            </Notice>
        }
        .into_any(),
        Found::Old { version } => view! {
            <Notice title=words().old tone=Tone::Warning>
                <p>{say((words().old_detail)(&version))}</p>
            </Notice>
        }
        .into_any(),
        Found::Nobody | Found::Helper { .. } => view! {
            <Notice title=words().nobody tone=Tone::Warning>
                <p>{say(words().nobody_detail)}</p>
            </Notice>
        }
        .into_any(),
    };
    view! {
        {notice}
        {again(desk, words().reconnect)}
    }
    .into_any()
}

fn pairing(code: String) -> AnyView {
    view! {
        <Notice title=words().pairing tone=Tone::Info>
            <p>{say(words().pairing_detail)}</p>
        </Notice>
        <p class="card-code" id="pairing-code">{code}</p>
    }
    .into_any()
}

fn ready(desk: Desk, around: &Surroundings, start: Callback<()>) -> AnyView {
    let doing = desk.doing.get();
    match doing {
        Doing::Starting => return view! { <Spinner label=words().preparing /> }.into_any(),
        Doing::At(step) => {
            return view! {
                <Spinner label=said::step(step) />
                <div><Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| desk.cancel())>{say(words().cancel)}</Button></div>
            }
            .into_any();
        }
        Doing::Nothing | Doing::Failed(_) | Doing::Cancelled => {}
    }
    let ended = match doing {
        Doing::Failed(fault) => {
            let told = said::code(fault.code);
            let tries = said::tries(&fault);
            Some(
                view! { <Notice title=told.title tone=told.tone alert=true><p>{say(told.detail)}{tries.map(say)}</p></Notice> },
            )
        }
        Doing::Cancelled => {
            let told = said::code(contract::card::CardCode::UserCancelled);
            Some(
                view! { <Notice title=told.title tone=told.tone><p>{say(told.detail)}</p></Notice> },
            )
        }
        Doing::Nothing | Doing::Starting | Doing::At(_) => None,
    };
    view! {
        {ended}
        {lies(around)}
        <div><Button on_press=start>{say(words().read)}</Button></div>
    }
    .into_any()
}

/// What lies on the reader now.
fn lies(around: &Surroundings) -> AnyView {
    let present = around
        .readers
        .iter()
        .any(|slot| slot.card == CardPresence::Present);
    if present {
        return view! { <Notice title=words().present tone=Tone::Success /> }.into_any();
    }
    match around.hindrance() {
        None => ().into_any(),
        Some(code) => {
            let told = said::code(code);
            view! { <Notice title=told.title tone=told.tone><p>{say(told.detail)}</p></Notice> }
                .into_any()
        }
    }
}
