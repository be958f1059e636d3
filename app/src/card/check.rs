//! `/card`: a person tries reader and card, and sees what the portal makes of it.

use contract::card::{CardCheck, CardProof, CheckRequest, OpenWith, Revocation};
use domain::care::Sex;
use leptos::{prelude::*, task::spawn_local};

use super::reader::{CardErrand, CardReader};
use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, FaultNotice, Notice, Page, RadioChoice, RadioGroup, Spinner, SummaryList,
    SummaryRow,
};
use crate::text::{self, Tone};

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
enum Shown {
    /// Nothing yet.
    Nothing,
    /// The server is looking.
    Checking,
    /// This.
    Result(Box<CardCheck>),
}

/// `/card`.
pub(crate) fn card_page() -> AnyView {
    let way = RwSignal::new(Some("authenticate"));
    let errand = Signal::derive(move || errand_of(way.get()));
    let shown = RwSignal::new(Shown::Nothing);
    let fault = RwSignal::new(None::<ApiError>);
    let check = Callback::new(move |(nonce, proof): (String, CardProof)| {
        shown.set(Shown::Checking);
        fault.set(None);
        spawn_local(async move {
            match api::post::<_, CardCheck>("/card/checks", &CheckRequest { nonce, proof }).await {
                Ok(result) => {
                    shown.try_set(Shown::Result(Box::new(result)));
                }
                Err(error) => {
                    fault.try_set(Some(error));
                    shown.try_set(Shown::Nothing);
                }
            }
        });
    });
    view! {
        <Page title="カードの読み取りの確認">
            <p>"マイナンバーカードとカードリーダーが使えることを確かめます。読み取った内容は保存しません。マイナンバー（個人番号）は読み取りません。"</p>
            <section class="section" aria-labelledby="card-way">
                <h2 id="card-way">"読み取り方"</h2>
                <RadioGroup id="way" legend="何で確かめますか" choices=ways() value=way
                    on_edit=Callback::new(move |chosen| {
                        way.set(Some(chosen));
                        shown.set(Shown::Nothing);
                    }) />
            </section>
            <section class="section" aria-labelledby="card-read">
                <h2 id="card-read">"読み取り"</h2>
                <CardReader errand=errand challenge_path="/card/challenges" on_proof=check />
                <FaultNotice fault=fault />
                {move || result(shown)}
            </section>
        </Page>
    }
    .into_any()
}

fn ways() -> Vec<RadioChoice> {
    vec![
        RadioChoice::new("authenticate", "利用者証明用電子証明書と暗証番号（4桁）")
            .hint("カードの持ち主であることを確かめます"),
        RadioChoice::new("pin", "氏名・住所などの読み取り、暗証番号（4桁）")
            .hint("券面事項入力補助用の暗証番号を使います"),
        RadioChoice::new("code_b", "氏名・住所などの読み取り、照合番号B（14桁）")
            .hint("カードに書かれた生年月日・有効期限・セキュリティコードを使います"),
        RadioChoice::new("presence", "暗証番号なし（顔認証マイナンバーカードなど）")
            .hint("本物のカードがあることだけを確かめます。本人かどうかは目で見て確かめてください"),
    ]
}

fn errand_of(way: Option<&str>) -> CardErrand {
    match way {
        Some("pin") => CardErrand::Attributes(OpenWith::Pin),
        Some("code_b") => CardErrand::Attributes(OpenWith::CodeB),
        Some("presence") => CardErrand::Presence,
        _ => CardErrand::Authenticate,
    }
}

fn result(shown: RwSignal<Shown>) -> AnyView {
    match shown.get() {
        Shown::Nothing => ().into_any(),
        Shown::Checking => view! { <Spinner label="読み取った結果を確かめています" /> }.into_any(),
        Shown::Result(check) => checked(*check, Callback::new(move |()| shown.set(Shown::Nothing))),
    }
}

fn checked(check: CardCheck, clear: Callback<()>) -> AnyView {
    let revocation = match check.revocation {
        Revocation::NotChecked => {
            "失効確認なし（このサイトは、証明書が失効していないかを確かめていません）"
        }
        Revocation::Good => "失効していません",
    };
    view! {
        <Notice title="本物のカードと確かめました" tone=Tone::Success alert=true>
            {check.test.then(|| view! { <p>"試験用のカードです。"</p> })}
        </Notice>
        <SummaryList>
            {check.valid_to.map(|day| view! {
                <SummaryRow name="電子証明書の有効期限">{format!("{}（{}）", text::day(day), text::day_wareki(day))}</SummaryRow>
                <SummaryRow name="失効確認">{revocation}</SummaryRow>
            })}
            {check.attributes.map(|one| view! {
                <SummaryRow name="氏名">{one.name}</SummaryRow>
                <SummaryRow name="住所">{one.address}</SummaryRow>
                <SummaryRow name="生年月日">{text::day_wareki(one.born_on)}</SummaryRow>
                <SummaryRow name="性別">{sex(one.sex)}</SummaryRow>
            })}
            {check.born_on.map(|day| view! { <SummaryRow name="生年月日">{text::day_wareki(day)}</SummaryRow> })}
        </SummaryList>
        <div class="actions">
            <Button kind=ButtonKind::Secondary on_press=clear>"表示を消す"</Button>
        </div>
    }
    .into_any()
}

const fn sex(sex: Option<Sex>) -> &'static str {
    match sex {
        Some(Sex::Male) => "男",
        Some(Sex::Female) => "女",
        None => "記載なし",
    }
}
