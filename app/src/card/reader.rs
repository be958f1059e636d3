//! The component.

use contract::card::{
    Act, CardChallenge, CardPresence, CardProof, ChallengeRequest, OpenWith, ProofKind,
    Surroundings,
};
use leptos::{prelude::*, task::spawn_local};

use super::desk::{Desk, Doing, Stage};
use super::helper::Found;
use super::permission::Permission;
use super::words;
use crate::api::{self, ApiError};
use crate::component::{Button, ButtonKind, FaultNotice, Notice, Spinner};
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
) -> impl IntoView {
    let nonce = StoredValue::new(String::new());
    let fault = RwSignal::new(None::<ApiError>);
    let desk = Desk::new(Callback::new(move |proof| {
        on_proof.run((nonce.get_value(), proof));
    }));
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
        Stage::Looking => view! { <Spinner label="ブラウザーの設定を確かめています" /> }.into_any(),
        Stage::Before(permission) => before(desk, permission),
        Stage::Searching => view! { <Spinner label="カードリーダー連携ソフトを探しています。ブラウザーが許可を求めたら「許可」を選んでください" /> }.into_any(),
        Stage::Without(found) => without(desk, found),
        Stage::Greeting => view! { <Spinner label="カードリーダー連携ソフトにつないでいます" /> }.into_any(),
        Stage::Pairing(code) => pairing(code),
        Stage::Refused(code) => {
            let said = words::code(code);
            view! {
                <Notice title=said.title tone=said.tone><p>{said.detail}</p></Notice>
                {again(desk, "もう一度つなぐ")}
            }
            .into_any()
        }
        Stage::Ready(around) => ready(desk, &around, start),
        Stage::Lost => view! {
            <Notice title="カードリーダー連携ソフトとの接続が切れました" tone=Tone::Warning>
                <p>"カードの情報は送っていません。連携ソフトが動いていれば、つなぎ直せます。"</p>
            </Notice>
            {again(desk, "つなぎ直す")}
        }
        .into_any(),
    }
}

fn again(desk: Desk, label: &'static str) -> AnyView {
    view! { <div><Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| desk.search())>{label}</Button></div> }
        .into_any()
}

fn before(desk: Desk, permission: Permission) -> AnyView {
    if permission == Permission::Denied {
        return without(desk, Found::Denied);
    }
    let asks = (permission == Permission::Prompt).then(|| {
        view! {
            <p>"このあとブラウザーが、このサイトに「このデバイス上のアプリとサービス」への接続を許可するか尋ねます。
            カードリーダー連携ソフトとだけ通信します。「許可」を選んでください。"</p>
        }
    });
    view! {
        <p>"カードの読み取りには、このパソコンに入れた「カードリーダー連携ソフト」を使います。暗証番号は連携ソフトの画面で入力し、このサイトには送られません。"</p>
        {asks}
        <div><Button on_press=Callback::new(move |()| desk.search())>"カードリーダーにつなぐ"</Button></div>
    }
    .into_any()
}

fn without(desk: Desk, found: Found) -> AnyView {
    let notice = match found {
        Found::Denied => view! {
            <Notice title="ブラウザーが、このパソコンのソフトへの接続を許可していません" tone=Tone::Warning>
                <p>"アドレスバーの左のアイコンからサイトの設定を開き、「このデバイス上のアプリとサービス」（ローカル ネットワークへのアクセス）を「許可」にしてから、つなぎ直してください。"</p>
            </Notice>
        }
        .into_any(),
        Found::Old { version } => view! {
            <Notice title="カードリーダー連携ソフトの版が合いません" tone=Tone::Warning>
                <p>{format!("このパソコンの連携ソフトは{version}です。最新のものを入れてから、つなぎ直してください。")}</p>
            </Notice>
        }
        .into_any(),
        Found::Nobody | Found::Helper { .. } => view! {
            <Notice title="カードリーダー連携ソフトが見つかりません" tone=Tone::Warning>
                <p>"入っていないときは、事業所のパソコンの管理者に「tsunagi-card」の導入を頼んでください。入っているときは、パソコンにログインし直すと起動します。"</p>
            </Notice>
        }
        .into_any(),
    };
    view! {
        {notice}
        {again(desk, "つなぎ直す")}
    }
    .into_any()
}

fn pairing(code: String) -> AnyView {
    view! {
        <Notice title="連携ソフトの確認画面で、このサイトを許可してください" tone=Tone::Info>
            <p>"別のタブに開いた画面に、次の番号が出ていることを確かめてから「許可する」を押してください。違う番号のときは許可しないでください。"</p>
        </Notice>
        <p class="card-code" id="pairing-code">{code}</p>
    }
    .into_any()
}

fn ready(desk: Desk, around: &Surroundings, start: Callback<()>) -> AnyView {
    let doing = desk.doing.get();
    match doing {
        Doing::Starting => return view! { <Spinner label="準備しています" /> }.into_any(),
        Doing::At(step) => {
            return view! {
                <Spinner label=words::step(step) />
                <div><Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| desk.cancel())>"中止する"</Button></div>
            }
            .into_any();
        }
        Doing::Nothing | Doing::Failed(_) | Doing::Cancelled => {}
    }
    let ended = match doing {
        Doing::Failed(fault) => {
            let said = words::code(fault.code);
            let tries = words::tries(&fault);
            Some(
                view! { <Notice title=said.title tone=said.tone alert=true><p>{said.detail}{tries}</p></Notice> },
            )
        }
        Doing::Cancelled => {
            let said = words::code(contract::card::CardCode::UserCancelled);
            Some(view! { <Notice title=said.title tone=said.tone><p>{said.detail}</p></Notice> })
        }
        Doing::Nothing | Doing::Starting | Doing::At(_) => None,
    };
    view! {
        {ended}
        {lies(around)}
        <div><Button on_press=start>"カードを読み取る"</Button></div>
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
        return view! { <Notice title="カードが置かれています" tone=Tone::Success /> }.into_any();
    }
    match around.hindrance() {
        None => ().into_any(),
        Some(code) => {
            let said = words::code(code);
            view! { <Notice title=said.title tone=said.tone><p>{said.detail}</p></Notice> }
                .into_any()
        }
    }
}
