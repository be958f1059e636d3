//! `/verify`: what a printed notice must say. Open to everybody; the code may come in the fragment, which
//! no server sees.

use contract::ProblemCode;
use contract::notice::{VerificationView, read_code, show_code};
use contract::onboarding::RehearsalVerification;
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError, Call, Method};
use crate::component::{Button, FaultNotice, Notice, Page, Requirement, TextField};
use crate::language::say;
use crate::notice::public_words::words;
use crate::text::{self, Tone};

/// What came of it.
#[derive(Clone, PartialEq)]
enum Found {
    Nothing,
    Notice(VerificationView),
    Rehearsal(RehearsalVerification),
    Unknown,
}

/// What is typed and found.
#[derive(Clone, Copy)]
struct Verifying {
    typed: RwSignal<String>,
    wrong: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    found: RwSignal<Found>,
    fault: RwSignal<Option<ApiError>>,
}

impl Verifying {
    fn ask(self) {
        self.found.set(Found::Nothing);
        self.fault.set(None);
        let Some(code) = self.typed.with_untracked(|typed| read_code(typed)) else {
            let words = words().code_needed;
            self.wrong.set(Some(words.to_owned()));
            crate::component::focus_id("code");
            return;
        };
        self.wrong.set(None);
        self.typed.set(show_code(&code));
        self.busy.set(true);
        spawn_local(async move {
            let answer = verification(&code).await;
            self.busy.try_set(false);
            match answer {
                Ok(found) => {
                    self.found.try_set(found);
                }
                Err(error) => {
                    self.fault.try_set(Some(error));
                }
            }
        });
    }
}

/// A notice or a result page of 最終確認: one code names one paper.
async fn verification(code: &str) -> Result<Found, ApiError> {
    let code = api::escape(code);
    match asked(&format!("/verifications/{code}")).await {
        Ok(found) => return Ok(Found::Notice(found)),
        Err(error) if error.is(ProblemCode::NotFound) => {}
        Err(error) => return Err(error),
    }
    match asked(&format!("/onboarding/verifications/{code}")).await {
        Ok(found) => Ok(Found::Rehearsal(found)),
        Err(error) if error.is(ProblemCode::NotFound) => Ok(Found::Unknown),
        Err(error) => Err(error),
    }
}

async fn asked<T: serde::de::DeserializeOwned>(path: &str) -> Result<T, ApiError> {
    let call = Call::new(Method::Get, path).without_asking();
    api::decode(&call.send().await?)
}

/// `/verify`.
pub(crate) fn verify_page() -> AnyView {
    let in_address = window().location().hash().unwrap_or_default();
    let verifying = Verifying {
        typed: RwSignal::new(in_address.trim_start_matches('#').to_owned()),
        wrong: RwSignal::new(None),
        busy: RwSignal::new(false),
        found: RwSignal::new(Found::Nothing),
        fault: RwSignal::new(None),
    };
    if verifying.typed.with_untracked(|typed| !typed.is_empty()) {
        verifying.ask();
    }
    view! {
        <Page title=words().verify>
            <p class="lead">{say(words().lead)}</p>
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); verifying.ask(); }>
                <TextField
                    id="code"
                    label=words().code
                    value=verifying.typed
                    on_edit=Callback::new(move |typed| verifying.typed.set(typed))
                    hint=Some(words().code_hint.to_owned())
                    error=verifying.wrong
                    requirement=Requirement::Required
                    width="medium"
                    max_length=40
                />
                <div><Button submit=true busy=verifying.busy>{say(words().check)}</Button></div>
            </form>
            <div aria-live="polite">
                <FaultNotice fault=verifying.fault />
                {move || match verifying.found.get() {
                    Found::Nothing => ().into_any(),
                    Found::Unknown => unknown(),
                    Found::Notice(found) => shown(&found),
                    Found::Rehearsal(found) => rehearsal(&found),
                }}
            </div>
        </Page>
    }
    .into_any()
}

fn unknown() -> AnyView {
    view! {
        <Notice title=words().none tone=Tone::Error>
            <p>{say(words().none_detail)}</p>
        </Notice>
    }
    .into_any()
}

fn rehearsal(found: &RehearsalVerification) -> AnyView {
    let words = words();
    let (title, detail, tone) = if found.sealed {
        (words.sealed, words.sealed_detail, Tone::Success)
    } else {
        (words.unsealed, words.unsealed_detail, Tone::Error)
    };
    let outcome = if found.passed {
        words.passed
    } else {
        words.failed
    };
    view! {
        <div class="stack">
            <Notice title=title tone=tone><p>{say(detail)}</p></Notice>
            <dl class="facts">
                <div><dt>{say(words.kind)}</dt><dd>{say(words.rehearsal)}</dd></div>
                <div><dt>{say(words.number)}</dt><dd>{found.number.clone()}</dd></div>
                <div><dt>{say(words.office_number)}</dt><dd>{found.office_number.clone()}</dd></div>
                <div><dt>{say(words.finished_on)}</dt><dd>{text::day_wareki(found.finished_on)}</dd></div>
                <div><dt>{say(words.outcome)}</dt><dd>{say(outcome)}</dd></div>
                <div><dt>{say(words.digest)}</dt><dd>{found.sha256_begin.clone()}</dd></div>
            </dl>
        </div>
    }
    .into_any()
}

fn shown(found: &VerificationView) -> AnyView {
    let standing = if found.in_force {
        view! {
            <Notice title=words().genuine tone=Tone::Success>
                <p>{say(words().genuine_detail)}</p>
            </Notice>
        }
        .into_any()
    } else {
        view! {
            <Notice title=words().superseded tone=Tone::Warning>
                <p>{say(words().superseded_detail)}</p>
            </Notice>
        }
        .into_any()
    };
    let amount = found.amount_yen.map(
        |amount| view! { <div><dt>{say(words().granted)}</dt><dd>{text::yen(amount)}</dd></div> },
    );
    view! {
        <div class="stack">
            {standing}
            <dl class="facts">
                <div><dt>{say(words().kind)}</dt><dd>{found.kind.title()}</dd></div>
                <div><dt>{say(words().number)}</dt><dd>{found.number.clone()}</dd></div>
                <div><dt>{say(words().date)}</dt><dd>{text::day_wareki(found.decided_on)}</dd></div>
                {amount}
                <div><dt>{say(words().digest)}</dt><dd>{found.sha256_begin.clone()}</dd></div>
            </dl>
            <p class="soft">{say(words().privacy)}</p>
        </div>
    }
    .into_any()
}
