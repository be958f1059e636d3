//! The way through an application: one question a page.

mod account;
pub(crate) mod address;
mod amounts;
mod check;
mod conflict;
mod declare;
mod eligibility;
mod form;
mod holder;
mod income;
mod institution;
mod label;
mod office;
mod readers;
mod receipts;
mod services;
mod support;
mod words;
mod words_of_money;
mod yucho;

pub(crate) use amounts::Amounts;
pub(crate) use form::{Question, use_form};
pub(crate) use label::label as field_label;

use contract::application::ApplicationView;
use leptos::prelude::*;
use leptos_router::components::Redirect;
use leptos_router::hooks::{use_params_map, use_query_map};

use self::address::{overview_of, step_of};
use self::conflict::ConflictDialog;
use self::form::Form;
use super::document::DocumentQuestion;
use super::draft::{self, Draft};
use super::step::{Chapter, Step, first_open};
use crate::apply::wizard::words::words;
use crate::component::{LinkButton, Load, Notice, Page, Remote, StepItem, StepList, StepState};
use crate::language::say;
use crate::session::use_session;
use crate::text::{self, Tone};

/// `/applications/{id}/edit/{step}`; without a step, filling in goes on where something is missing.
pub(crate) fn wizard_page() -> AnyView {
    view! { <Wizard /> }.into_any()
}

#[component]
fn Wizard() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let person = use_session().me_now().map(|me| me.id).unwrap_or_default();
    let remote = Remote::new(move || {
        let (id, person) = (id.get(), person.clone());
        async move { draft::open(&id, &person).await }
    });
    view! { <Load remote=remote view=opened /> }
}

fn opened(draft: Draft) -> AnyView {
    let params = use_params_map();
    let slug = Memo::new(move |_| params.with(|params| params.get("step").unwrap_or_default()));
    let editable = Memo::new(move |_| draft.application().with(|known| known.editable));
    let online = window_event_listener(leptos::ev::online, move |_| draft.line_is_back());
    on_cleanup(move || online.remove());
    view! {
        <ConflictDialog draft=draft />
        {move || if editable.get() { at(draft, &slug.get()) } else { closed(draft) }}
    }
    .into_any()
}

/// The page at an address.
fn at(draft: Draft, slug: &str) -> AnyView {
    let steps = untrack(|| draft.steps());
    match Step::parse(slug) {
        Some(step) if steps.contains(&step) => asked(draft, step),
        // The bare address, an old bookmark, a question that no longer applies.
        _ => {
            let missing = untrack(|| draft.missing());
            let open = first_open(&steps, &missing);
            view! { <Redirect path=step_of(&draft.id(), &open) /> }.into_any()
        }
    }
}

fn asked(draft: Draft, step: Step) -> AnyView {
    let query = use_query_map();
    let returns = query.with(|query| query.get("from").as_deref() == Some("check"));
    provide_context(Form::new(draft, step.clone(), returns));
    view! {
        <div class="wizard">
            {chapters(draft, &step)}
            <div class="wizard-page">{question(step)}</div>
        </div>
    }
    .into_any()
}

fn question(step: Step) -> AnyView {
    match step {
        Step::Purchase | Step::Connection | Step::Reader | Step::NewGoods => {
            view! { <eligibility::EligibilityQuestion step=step /> }.into_any()
        }
        Step::OfficeName => view! { <office::OfficeNameQuestion /> }.into_any(),
        Step::OfficeAddress => view! { <office::OfficeAddressQuestion /> }.into_any(),
        Step::OfficeContact => view! { <office::OfficeContactQuestion /> }.into_any(),
        Step::Services => view! { <services::ServicesQuestion /> }.into_any(),
        Step::Readers => view! { <readers::ReadersQuestion /> }.into_any(),
        Step::Receipts => view! { <receipts::ReceiptsQuestion /> }.into_any(),
        Step::SupportClaimed => view! { <support::SupportClaimedQuestion /> }.into_any(),
        Step::SupportItems => view! { <support::SupportItemsQuestion /> }.into_any(),
        Step::Nonprofit => view! { <income::NonprofitQuestion /> }.into_any(),
        Step::Income => view! { <income::IncomeQuestion /> }.into_any(),
        Step::Amounts => view! { <amounts::AmountsPage /> }.into_any(),
        Step::Institution => view! { <institution::InstitutionQuestion /> }.into_any(),
        Step::Account => view! { <account::AccountQuestion /> }.into_any(),
        Step::Holder => view! { <holder::HolderQuestion /> }.into_any(),
        Step::Document(kind) => view! { <DocumentQuestion kind=kind /> }.into_any(),
        Step::Check => view! { <check::CheckPage /> }.into_any(),
        Step::Declare => view! { <declare::DeclarePage /> }.into_any(),
    }
}

/// The chapters with what is done; a chapter can be gone to once something before it was answered.
fn chapters(draft: Draft, here: &Step) -> AnyView {
    let here = here.chapter();
    let items = Signal::derive(move || {
        let (steps, missing) = (draft.steps(), draft.missing());
        let open = first_open(&steps, &missing).chapter();
        let item = |chapter: Chapter| {
            let of_chapter = steps.iter().filter(|step| step.chapter() == chapter);
            let is_open = of_chapter
                .clone()
                .any(|step| missing.iter().any(|issue| step.owns(&issue.field)));
            let state = match chapter {
                _ if chapter == here => StepState::Current,
                Chapter::Submission => StepState::Todo,
                _ if !is_open => StepState::Done,
                _ if chapter < here => StepState::Attention,
                _ => StepState::Todo,
            };
            let reachable = chapter <= open.max(here);
            let first = of_chapter
                .clone()
                .next()
                .filter(|_| reachable && chapter != here);
            StepItem {
                label: chapter.label().to_owned(),
                href: first.map(|step| step_of(&draft.id(), step)),
                state,
            }
        };
        Chapter::ALL.into_iter().map(item).collect::<Vec<_>>()
    });
    view! { <StepList steps=items /> }.into_any()
}

/// An application that cannot be changed any more.
fn closed(draft: Draft) -> AnyView {
    let ApplicationView { id, status, .. } = draft.application().get_untracked();
    view! {
        <Page title=words().closed>
            <div class="stack">
                <Notice title=(words().state)(text::status_name(status)) tone=Tone::Info>
                    <p>{say(text::status_summary(status))}</p>
                </Notice>
                <p><LinkButton href=overview_of(&id)>{say(words().see_application)}</LinkButton></p>
            </div>
        </Page>
    }
    .into_any()
}
