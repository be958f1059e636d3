//! What the pages of all steps share: loading, the way through, what is still to do.

use contract::onboarding::OnboardingView;
use domain::onboarding::{Step, StepState};
use leptos::prelude::*;

use super::needs::needs_list;
use super::office::{Office, address};
use super::words::words;
use crate::api;
use crate::component::{LinkButton, Load, Page, Remote, Tag};
use crate::language::say;
use crate::text::Tone;

/// The page of a step around what is `inside`.
pub(super) fn step_page(step: Step, inside: fn(Office) -> AnyView) -> AnyView {
    let words = words();
    let remote = Remote::new(|| api::get::<OnboardingView>("/onboarding"));
    let number = Step::ALL.into_iter().position(|one| one == step);
    let number = u32::try_from(number.unwrap_or_default().saturating_add(1)).unwrap_or(1);
    let caption = format!("{}　{}", words.title, (words.step_number)(number));
    view! {
        <Page title=(words.step)(step).to_owned() caption=Signal::stored(Some(caption)) width="wide">
            <p class="lead">{say((words.step_about)(step))}</p>
            <Load remote=remote view=move |view| {
                let office = Office::new(view);
                view! {
                    {way(office, Some(step))}
                    {inside(office)}
                    {still(office, step)}
                    {onward(step)}
                }
                .into_any()
            } />
        </Page>
    }
    .into_any()
}

/// The five steps as links, each with how far it is.
pub(super) fn way(office: Office, here: Option<Step>) -> AnyView {
    let words = words();
    let link = move |step: Step| {
        let state = move || office.step(step).map(|one| one.state);
        let said = move || {
            state().map(|state| {
                view! { <Tag tone=tone(state) label=(words.step_state)(state) /> }
            })
        };
        let current = (here == Some(step)).then_some("step");
        view! {
            <li>
                <a class="onboarding-way-link" href=address(step) aria-current=current>{say((words.step)(step))}</a>
                {said}
            </li>
        }
    };
    let links = Step::ALL.into_iter().map(link).collect_view();
    view! {
        <nav class="onboarding-way no-print" aria-label=words.steps_label>
            <ol>{links}</ol>
        </nav>
    }
    .into_any()
}

/// How a state feels.
pub(super) const fn tone(state: StepState) -> Tone {
    match state {
        StepState::Done => Tone::Success,
        StepState::UnderWay => Tone::Info,
        StepState::Open => Tone::Neutral,
    }
}

/// What the step takes, and what is done of it.
fn still(office: Office, step: Step) -> AnyView {
    let words = words();
    view! {
        <section class="section" aria-labelledby="step-needs">
            <h2 id="step-needs">{say(words.checklist)}</h2>
            {needs_list(office, step)}
        </section>
    }
    .into_any()
}

fn onward(step: Step) -> AnyView {
    let words = words();
    let next = Step::ALL.into_iter().find(|one| *one > step);
    let next = next.map(|next| {
        view! { <LinkButton href=address(next)>{words.next_step}</LinkButton> }
    });
    view! {
        <div class="actions no-print">
            {next}
            <a class="action-link" href="/onboarding">{say(words.back_to_all)}</a>
        </div>
    }
    .into_any()
}
