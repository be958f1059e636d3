//! `/card`: a person tries reader and card, and sees what the portal makes of it.

use contract::card::{CardCheck, CardProof, CheckRequest, OpenWith, Revocation};
use domain::care::Sex;
use leptos::{prelude::*, task::spawn_local};

use super::reader::{CardErrand, CardReader};
use super::words::words;
use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, FaultNotice, Notice, Page, RadioChoice, RadioGroup, Spinner, SummaryList,
    SummaryRow,
};
use crate::language::say;
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
        <Page title=words().title>
            <p>{say(words().lead)}</p>
            <section class="section" aria-labelledby="card-way">
                <h2 id="card-way">{say(words().ways)}</h2>
                <RadioGroup id="way" legend=words().which_way choices=ways() value=way
                    on_edit=Callback::new(move |chosen| {
                        way.set(Some(chosen));
                        shown.set(Shown::Nothing);
                    }) />
            </section>
            <section class="section" aria-labelledby="card-read">
                <h2 id="card-read">{say(words().reading)}</h2>
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
        RadioChoice::new("authenticate", words().certificate).hint(words().certificate_hint),
        RadioChoice::new("pin", words().pin).hint(words().pin_hint),
        RadioChoice::new("code_b", words().code_b).hint(words().code_b_hint),
        RadioChoice::new("presence", words().presence).hint(words().presence_hint),
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
        Shown::Checking => view! { <Spinner label=words().checking /> }.into_any(),
        Shown::Result(check) => checked(*check, Callback::new(move |()| shown.set(Shown::Nothing))),
    }
}

fn checked(check: CardCheck, clear: Callback<()>) -> AnyView {
    let revocation = match check.revocation {
        Revocation::NotChecked => words().not_checked,
        Revocation::Good => words().good,
    };
    view! {
        <Notice title=words().genuine tone=Tone::Success alert=true>
            {check.test.then(|| view! { <p>{say(words().test_card)}</p> })}
        </Notice>
        <SummaryList>
            {check.valid_to.map(|day| view! {
                <SummaryRow name=words().expiry>{say((words().both_calendars)(&text::day(day), &text::era_day(day)))}</SummaryRow>
                <SummaryRow name=words().revocation>{say(revocation)}</SummaryRow>
            })}
            {check.attributes.map(|one| view! {
                <SummaryRow name=words().name>{one.name}</SummaryRow>
                <SummaryRow name=words().address>{one.address}</SummaryRow>
                <SummaryRow name=words().born>{say(text::era_day(one.born_on))}</SummaryRow>
                <SummaryRow name=words().sex>{say(sex(one.sex))}</SummaryRow>
            })}
            {check.born_on.map(|day| view! { <SummaryRow name=words().born>{say(text::era_day(day))}</SummaryRow> })}
        </SummaryList>
        <div class="actions">
            <Button kind=ButtonKind::Secondary on_press=clear>{say(words().clear)}</Button>
        </div>
    }
    .into_any()
}

fn sex(sex: Option<Sex>) -> &'static str {
    match sex {
        Some(sex) => text::care::sex(sex),
        None => words().no_sex,
    }
}
