//! Step 4: 最終確認, in one press and what a press cannot do alone.

use contract::card::{CardProof, Surroundings};
use contract::onboarding::{RehearsalView, RunCheck, WithoutCard};
use domain::onboarding::{RehearsalCheck, RehearsalOutcome, Step};
use leptos::{prelude::*, task::spawn_local};

use super::frame::step_page;
use super::office::Office;
use super::words::words;
use crate::api::{self, ApiError};
use crate::card::{CardErrand, CardReader};
use crate::component::{
    Button, ButtonKind, CeremonyNotice, FaultNotice, LiveRegion, Load, Notice, Remote, Spinner, Tag,
};
use crate::language::say;
use crate::passkey::{self, CeremonyFault};
use crate::text::{self, Tone};

/// `/onboarding/rehearsal`.
pub(crate) fn rehearsal_page() -> AnyView {
    step_page(Step::Rehearsal, inside)
}

/// The rehearsal under way.
#[derive(Clone, Copy)]
struct Rehearsal {
    office: Office,
    view: RwSignal<Option<RehearsalView>>,
    busy: RwSignal<bool>,
    helper_gone: RwSignal<bool>,
    made: RwSignal<bool>,
    results: Remote<Vec<RehearsalView>>,
    fault: RwSignal<Option<ApiError>>,
    ceremony: RwSignal<Option<CeremonyFault>>,
}

impl Rehearsal {
    async fn check(self, check: RunCheck) -> Result<(), ApiError> {
        let view: RehearsalView = api::post("/onboarding/rehearsal/checks", &check).await?;
        self.view.try_set(Some(view));
        Ok(())
    }

    /// Everything a press can do alone, then the passkey. One that fails does not stop the others.
    fn run(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.begin();
        spawn_local(async move {
            for check in [
                RunCheck::Certificate {},
                RunCheck::Rights {},
                RunCheck::Platform {},
            ] {
                if let Err(error) = self.check(check).await {
                    self.fault.try_set(Some(error));
                }
            }
            self.use_passkey().await;
            self.end();
        });
    }

    fn passkey(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.begin();
        spawn_local(async move {
            self.use_passkey().await;
            self.end();
        });
    }

    async fn use_passkey(self) {
        if let Err(fault) = passkey::step_up().await {
            self.ceremony.try_set(Some(fault));
        }
        // Refused or not, what the server knows is what counts.
        if let Err(error) = self.check(RunCheck::Passkey {}).await {
            self.fault.try_set(Some(error));
        }
    }

    fn card(self, check: RunCheck) {
        self.begin();
        spawn_local(async move {
            if let Err(error) = self.check(check).await {
                self.fault.try_set(Some(error));
            }
            self.end();
        });
    }

    fn finish(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.begin();
        spawn_local(async move {
            let nothing = serde_json::Value::Object(serde_json::Map::new());
            let done: Result<RehearsalView, ApiError> =
                api::post("/onboarding/rehearsal/completion", &nothing).await;
            match done {
                Ok(_) => {
                    self.view.try_set(None);
                    self.made.try_set(true);
                    self.results.reload();
                }
                Err(error) => {
                    self.fault.try_set(Some(error));
                }
            }
            self.end();
        });
    }

    fn begin(self) {
        self.busy.set(true);
        self.made.set(false);
        self.fault.set(None);
        self.ceremony.set(None);
    }

    fn end(self) {
        self.busy.try_set(false);
        self.office.refresh_later();
    }
}

fn inside(office: Office) -> AnyView {
    let words = &words().rehearsal;
    let rehearsal = Rehearsal {
        office,
        view: RwSignal::new(office.now(|view| view.rehearsal.clone())),
        busy: RwSignal::new(false),
        helper_gone: RwSignal::new(false),
        made: RwSignal::new(false),
        results: Remote::new(|| api::get("/onboarding/rehearsals")),
        fault: RwSignal::new(None),
        ceremony: RwSignal::new(None),
    };
    let begun = Memo::new(move |_| rehearsal.view.with(Option::is_some));
    let label = move || {
        if begun.get() {
            words.run_again
        } else {
            words.run
        }
    };
    view! {
        <p>{say(words.lead)}</p>
        <div class="actions">
            <Button busy=rehearsal.busy on_press=Callback::new(move |()| rehearsal.run())>{label}</Button>
        </div>
        {move || rehearsal.busy.get().then(|| view! { <Spinner label=words.running /> })}
        <CeremonyNotice fault=rehearsal.ceremony />
        <FaultNotice fault=rehearsal.fault />
        {checks(rehearsal)}
        {move || begun.get().then(|| by_hand(rehearsal))}
        {made(rehearsal)}
        {results(rehearsal)}
    }
    .into_any()
}

/// The five checks and what came of them.
fn checks(rehearsal: Rehearsal) -> AnyView {
    let words = &words().rehearsal;
    let rows = move || {
        RehearsalCheck::ALL
            .into_iter()
            .map(|check| row(rehearsal, check))
            .collect_view()
    };
    let said = Signal::derive(move || {
        rehearsal.view.with(|view| {
            let results = view.as_ref().map(|view| view.results.as_slice());
            let results = results.unwrap_or_default().iter();
            let line = results.map(|one| {
                format!(
                    "{}：{}",
                    (words.check)(one.check),
                    (words.outcome)(one.outcome)
                )
            });
            line.collect::<Vec<_>>().join("、")
        })
    });
    view! {
        <LiveRegion text=said />
        <dl class="onboarding-findings">{rows}</dl>
    }
    .into_any()
}

fn row(rehearsal: Rehearsal, check: RehearsalCheck) -> AnyView {
    let all = words();
    let words = &all.rehearsal;
    let found = rehearsal.view.with(|view| {
        let results = view.as_ref().map(|view| view.results.as_slice());
        let mut results = results.unwrap_or_default().iter();
        results.find(|one| one.check == check).cloned()
    });
    let inside = match found {
        None => view! {
            <p class="onboarding-seen"><Tag tone=Tone::Neutral label=words.not_run /></p>
        }
        .into_any(),
        Some(one) => {
            let tone = match one.outcome {
                RehearsalOutcome::Passed => Tone::Success,
                RehearsalOutcome::Failed => Tone::Error,
                RehearsalOutcome::Skipped => Tone::Neutral,
            };
            let when = (all.done_by)(&one.by, &text::minute(one.at));
            view! {
                <p class="onboarding-seen">
                    <Tag tone=tone label=(words.outcome)(one.outcome) />
                    <span class="soft">{when}</span>
                </p>
                <p>{say((words.detail)(one.detail))}</p>
            }
            .into_any()
        }
    };
    view! {
        <div class="onboarding-finding" id=format!("check-{}", check.as_str())>
            <dt>{(words.check)(check)}</dt>
            <dd>{inside}</dd>
        </div>
    }
    .into_any()
}

/// What needs a person: the passkey again, a card, and the end.
fn by_hand(rehearsal: Rehearsal) -> AnyView {
    let words = &words().rehearsal;
    let proven = Callback::new(move |(nonce, proof): (String, CardProof)| {
        let proof = Box::new(proof);
        rehearsal.card(RunCheck::Card { nonce, proof });
    });
    let around = Callback::new(move |around: Option<Surroundings>| {
        rehearsal.helper_gone.set(around.is_none());
    });
    let without = move |reason: WithoutCard, label: &'static str| {
        let press = Callback::new(move |()| rehearsal.card(RunCheck::WithoutCard { reason }));
        view! { <Button kind=ButtonKind::Secondary busy=rehearsal.busy on_press=press>{label}</Button> }
    };
    let complete = Memo::new(move |_| {
        rehearsal
            .view
            .with(|view| view.as_ref().is_some_and(|view| view.complete))
    });
    view! {
        <section class="section" aria-labelledby="use-passkey">
            <h2 id="use-passkey">{say(words.passkey)}</h2>
            <div class="actions">
                <Button kind=ButtonKind::Secondary busy=rehearsal.busy
                    on_press=Callback::new(move |()| rehearsal.passkey())>{words.passkey_press}</Button>
            </div>
        </section>
        <section class="section" aria-labelledby="read-card">
            <h2 id="read-card">{say(words.card)}</h2>
            <p>{say(words.card_lead)}</p>
            <CardReader
                errand=Signal::stored(CardErrand::Presence)
                challenge_path="/card/challenges"
                on_proof=proven
                on_around=around
            />
            <div class="onboarding-without" data-now=move || rehearsal.helper_gone.get().then_some("true")>
                <h3>{say(words.without)}</h3>
                <p>{say(words.without_lead)}</p>
                <div class="actions">
                    {without(WithoutCard::HelperUnreachable, words.without_helper)}
                    {without(WithoutCard::NoReader, words.without_reader)}
                </div>
            </div>
        </section>
        <section class="section" aria-labelledby="finish">
            <h2 id="finish">{say(words.finish)}</h2>
            <p>{say(words.finish_lead)}</p>
            {move || if complete.get() {
                view! {
                    <div class="actions">
                        <Button busy=rehearsal.busy on_press=Callback::new(move |()| rehearsal.finish())>{words.finish_press}</Button>
                    </div>
                }.into_any()
            } else {
                view! { <p>{say(words.finish_wait)}</p> }.into_any()
            }}
        </section>
    }
    .into_any()
}

fn made(rehearsal: Rehearsal) -> AnyView {
    let words = &words().rehearsal;
    view! {
        <div aria-live="polite">
            {move || rehearsal.made.get().then(|| view! {
                <Notice title=words.made tone=Tone::Success><p>{say(words.made_detail)}</p></Notice>
            })}
        </div>
    }
    .into_any()
}

/// Result pages, newest first.
fn results(rehearsal: Rehearsal) -> AnyView {
    let words = &words().rehearsal;
    view! {
        <section class="section" aria-labelledby="results">
            <h2 id="results">{say(words.results)}</h2>
            <Load remote=rehearsal.results view=result_rows />
            <p>{say(words.to_subsidy)}</p>
        </section>
    }
    .into_any()
}

fn result_rows(results: Vec<RehearsalView>) -> AnyView {
    if results.is_empty() {
        return view! { <p>{say(words().rehearsal.results_none)}</p> }.into_any();
    }
    let rows: Vec<AnyView> = results.into_iter().map(result_row).collect();
    view! { <ul class="onboarding-terminals">{rows}</ul> }.into_any()
}

fn result_row(one: RehearsalView) -> AnyView {
    let words = &words().rehearsal;
    let (tone, label) = if one.passed {
        (Tone::Success, words.passed)
    } else {
        (Tone::Error, words.failed)
    };
    let page = format!(
        "/api/v1/onboarding/rehearsals/{}/page",
        api::escape(&one.id)
    );
    let at = one.finished_at.map(text::minute).unwrap_or_default();
    let number = one.number.unwrap_or_default();
    view! {
        <li>
            <h3>{number.clone()}</h3>
            <p class="onboarding-seen"><Tag tone=tone label=label /><span class="soft">{at}</span></p>
            <p><a class="action-link" rel="external" download="" href=page aria-label=format!("{}：{number}", words.download)>{words.download}</a></p>
        </li>
    }
    .into_any()
}
