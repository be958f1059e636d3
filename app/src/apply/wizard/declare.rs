//! 申請する: the declaration, then one submission whatever the line does.

use contract::ProblemCode;
use contract::application::{Receipt, SubmissionRequest};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::address::{receipt_of, step_of};
use super::form::{issue_words, use_form};
use crate::api::{self, ApiError, Call, Method};
use crate::apply::draft::{self, Draft};
use crate::apply::step::Step;
use crate::apply::wizard::words_of_money::words;
use crate::component::{
    Button, Checkbox, ErrorItem, ErrorSummary, FaultNotice, Icon, LinkButton, Notice, Page, Sign,
    error_of,
};
use crate::language::say;
use crate::text::{self, Tone};

const BOX: &str = "declared";

/// 申請する.
#[component]
pub(super) fn DeclarePage() -> impl IntoView {
    let draft = use_form().draft;
    let ready = Memo::new(move |_| draft.missing().is_empty());
    move || {
        if ready.get() {
            declaration(draft)
        } else {
            not_ready(draft)
        }
    }
}

/// Come to by address or bookmark before everything is there.
fn not_ready(draft: Draft) -> AnyView {
    view! {
        <Page title=words().not_ready caption=Signal::stored(Some(words().submission.to_owned()))>
            <div class="stack">
                <Notice title=words().incomplete tone=Tone::Warning>
                    <p>{say(words().incomplete_detail)}</p>
                </Notice>
                <p><LinkButton href=step_of(&draft.id(), &Step::Check)>{say(words().to_check)}</LinkButton></p>
            </div>
        </Page>
    }
    .into_any()
}

/// The declaration being made.
#[derive(Clone, Copy)]
struct Declaration {
    draft: Draft,
    declared: RwSignal<bool>,
    errors: RwSignal<Vec<ErrorItem>>,
    fault: RwSignal<Option<ApiError>>,
    sending: RwSignal<bool>,
    /// One key for this page: pressing again after a lost answer is the same submission.
    key: StoredValue<String>,
}

impl Declaration {
    fn new(draft: Draft) -> Self {
        Self {
            draft,
            declared: RwSignal::new(false),
            errors: RwSignal::new(Vec::new()),
            fault: RwSignal::new(None),
            sending: RwSignal::new(false),
            key: StoredValue::new(fresh_key()),
        }
    }

    fn submit(self, navigate: impl Fn(&str, NavigateOptions) + 'static) {
        let error =
            (!self.declared.get_untracked()).then(|| ErrorItem::new(BOX, words().tick_needed));
        let refused = error.is_some();
        self.errors.set(error.into_iter().collect());
        if refused || self.sending.get_untracked() {
            return;
        }
        self.sending.set(true);
        self.fault.set(None);
        spawn_local(async move {
            let result = send(self.draft, &self.key.get_value()).await;
            self.sending.try_set(false);
            match result {
                Ok(receipt) => {
                    draft::forget_application(&receipt.application_id);
                    let address = format!("{}?received=1", receipt_of(&receipt.application_id));
                    // Back must not lead to a second submission.
                    navigate(
                        &address,
                        NavigateOptions {
                            replace: true,
                            ..NavigateOptions::default()
                        },
                    );
                }
                Err(error) => {
                    self.key
                        .try_update_value(|key| *key = next_key(key, &error));
                    let named = error
                        .fields()
                        .iter()
                        .map(|issue| ErrorItem::new("", issue_words(issue)));
                    self.errors.try_set(named.collect());
                    self.fault.try_set(Some(error));
                }
            }
        });
    }
}

fn declaration(draft: Draft) -> AnyView {
    let form = Declaration::new(draft);
    let navigate = use_navigate();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.submit(navigate.clone());
    };
    let edit = Callback::new(move |ticked| form.declared.set(ticked));
    let has_errors = Signal::derive(move || form.errors.with(|errors| !errors.is_empty()));
    view! {
        {back_link(draft)}
        <Page title=words().submit caption=Signal::stored(Some(words().submission.to_owned())) has_errors=has_errors>
            <ErrorSummary items=form.errors />
            <form class="question stack" novalidate on:submit=submit>
                {facts(draft)}
                <Checkbox
                    id=BOX
                    label=words().declare
                    value=form.declared
                    on_edit=edit
                    error=error_of(form.errors.into(), BOX)
                />
                <FaultNotice fault=form.fault />
                <div class="question-end">
                    <Button submit=true busy=form.sending>{say(words().submit)}</Button>
                </div>
            </form>
        </Page>
    }
    .into_any()
}

fn back_link(draft: Draft) -> AnyView {
    view! {
        <p class="back">
            <a href=step_of(&draft.id(), &Step::Check)><Icon sign=Sign::Back />{say(words().back_to_check)}</a>
        </p>
    }
    .into_any()
}

/// What is being submitted, in a few lines.
fn facts(draft: Draft) -> AnyView {
    let application = draft.application().get_untracked();
    let estimate = application.estimate.as_ref();
    let grant = text::yen_of(estimate.map(|estimate| estimate.grant_yen));
    let received = application.outlook.received_month.map(text::month);
    let decision = application.outlook.decision_by.map(text::day);
    view! {
        <dl class="facts">
            <div><dt>{say(words().office)}</dt><dd>{application.office_name}{say(words().bracket)}{application.office_number}{say(words().bracket_end)}</dd></div>
            <div><dt>{say(words().grant_expected)}</dt><dd>{grant}</dd></div>
            <div><dt>{say(words().attached)}</dt><dd>{say((words().count)(application.documents.len()))}</dd></div>
            {received.map(|month| view! { <div><dt>{say(words().received_month)}</dt><dd>{month}</dd></div> })}
            {decision.map(|day| view! { <div><dt>{say(words().result)}</dt><dd>{say((words().until)(&day))}</dd></div> })}
        </dl>
        <ul class="bullets">
            <li>{say(words().can_change)}</li>
            <li>{say(words().returned_note)}</li>
            <li>{say(words().number_note)}</li>
        </ul>
    }
    .into_any()
}

async fn send(draft: Draft, key: &str) -> Result<Receipt, ApiError> {
    if !draft.save().await {
        return Err(draft.refusal());
    }
    let (id, version) = draft
        .application()
        .with_untracked(|known| (known.id.clone(), known.version));
    let path = format!("/applications/{}/submission", api::escape(&id));
    let answer = Call::new(Method::Post, &path)
        .header("Idempotency-Key", key)
        .json(&SubmissionRequest {
            version,
            declared: true,
        })?
        .send()
        .await;
    let answer = match answer {
        // Somebody saved in between: the person must see it before declaring it true.
        Err(error) if error.is(ProblemCode::DraftChanged) => {
            draft.refresh().await?;
            return Err(error);
        }
        other => other?,
    };
    api::decode(&answer)
}

/// After a lost answer the same key asks for the same receipt; after a refusal the next press is a new
/// submission.
fn next_key(key: &str, error: &ApiError) -> String {
    if error.passes_by_itself() || error.code().is_none() {
        key.to_owned()
    } else {
        fresh_key()
    }
}

fn fresh_key() -> String {
    window()
        .crypto()
        .map(|crypto| crypto.random_uuid())
        .unwrap_or_default()
}
