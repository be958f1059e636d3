//! Step 1: 利用する端末の準備.

mod findings;
mod keep;
mod list;
mod measure;

use contract::card::{CardCheck, CardProof, CheckRequest, Surroundings};
use domain::onboarding::{HelperSeen, Step, judge, passes};
use leptos::{prelude::*, task::spawn_local};

use self::measure::{Measurement, measure};
use super::frame::step_page;
use super::office::Office;
use super::words::words;
use crate::api::{self, ApiError};
use crate::card::{CardErrand, CardReader};
use crate::component::{Button, FaultNotice, Notice, Spinner};
use crate::language::say;
use crate::text::Tone;

/// `/onboarding/terminal`.
pub(crate) fn terminal_page() -> AnyView {
    step_page(Step::Terminal, inside)
}

/// What is known of this terminal.
#[derive(Clone, Copy)]
pub(super) struct This {
    measured: RwSignal<Option<Measurement>>,
    around: RwSignal<Option<Surroundings>>,
    busy: RwSignal<bool>,
    fault: RwSignal<Option<ApiError>>,
}

impl This {
    fn measure(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.fault.set(None);
        spawn_local(async move {
            let measured = measure().await;
            self.busy.try_set(false);
            match measured {
                Ok(measured) => {
                    self.measured.try_set(Some(measured));
                }
                Err(error) => {
                    self.fault.try_set(Some(error));
                }
            }
        });
    }

    /// What was measured, with what the reader below showed since.
    fn known(self) -> Option<Measurement> {
        let mut known = self.measured.get()?;
        if let Some(around) = self.around.get() {
            known.report.helper = HelperSeen::Present;
            known.report.reader = !around.readers.is_empty();
        }
        Some(known)
    }
}

fn inside(office: Office) -> AnyView {
    let words = &words().terminal;
    let this = This {
        measured: RwSignal::new(None),
        around: RwSignal::new(None),
        busy: RwSignal::new(false),
        fault: RwSignal::new(None),
    };
    view! {
        {points(words.prepare, words.prepare_points, "prepare")}
        <section class="section" aria-labelledby="this-terminal">
            <h2 id="this-terminal">{say(words.this)}</h2>
            <p>{say(words.this_lead)}</p>
            {press(this)}
            <FaultNotice fault=this.fault />
            {move || this.known().map(|known| shown(&known))}
        </section>
        {reader(this)}
        {keep::section(office, this)}
        {list::section(office)}
        {points(words.ipad, words.ipad_points, "ipad")}
    }
    .into_any()
}

fn press(this: This) -> AnyView {
    let words = &words().terminal;
    let label = move || {
        if this.measured.with(Option::is_some) {
            words.again
        } else {
            words.measure
        }
    };
    view! {
        <div class="actions">
            <Button busy=this.busy on_press=Callback::new(move |()| this.measure())>{label}</Button>
        </div>
        {move || this.busy.get().then(|| view! { <Spinner label=words.measuring /> })}
    }
    .into_any()
}

fn shown(known: &Measurement) -> AnyView {
    let words = &words().terminal;
    let passed = passes(&judge(&known.report.measured(known.tls)));
    let (title, tone) = if passed {
        (words.passed, Tone::Success)
    } else {
        (words.stopped, Tone::Warning)
    };
    view! {
        <Notice title=title tone=tone alert=true />
        {findings::list(&known.report, known.tls)}
    }
    .into_any()
}

/// Reader and card, through the helper.
fn reader(this: This) -> AnyView {
    let words = &words().terminal;
    let shown = RwSignal::new(None::<Result<CardCheck, ApiError>>);
    let proven = Callback::new(move |(nonce, proof): (String, CardProof)| {
        spawn_local(async move {
            let request = CheckRequest { nonce, proof };
            let checked = api::post::<_, CardCheck>("/card/checks", &request).await;
            shown.try_set(Some(checked));
        });
    });
    let around = Callback::new(move |around| this.around.set(around));
    let said = &super::words::words().rehearsal;
    view! {
        <section class="section" aria-labelledby="reader-and-card">
            <h2 id="reader-and-card">{say(words.card)}</h2>
            <p>{say(words.card_lead)}</p>
            <CardReader
                errand=Signal::stored(CardErrand::Presence)
                challenge_path="/card/challenges"
                on_proof=proven
                on_around=around
            />
            {move || shown.get().map(|shown| match shown {
                Ok(check) => {
                    use domain::onboarding::RehearsalDetail as D;
                    let detail = if check.test { D::CardOfTest } else { D::CardGenuine };
                    view! { <Notice title=(said.detail)(detail) tone=Tone::Success alert=true /> }.into_any()
                }
                Err(error) => view! { <FaultNotice fault=Signal::stored(Some(error)) /> }.into_any(),
            })}
        </section>
    }
    .into_any()
}

fn points(title: &'static str, points: &'static [&'static str], id: &'static str) -> AnyView {
    let points: Vec<AnyView> = points
        .iter()
        .map(|point| view! { <li>{say(*point)}</li> }.into_any())
        .collect();
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id>{say(title)}</h2>
            <ul>{points}</ul>
        </section>
    }
    .into_any()
}
