//! `/onboarding`: five steps, what is done, by whom, what blocks, how long it takes; prints as a checklist.

use contract::onboarding::{OnboardingView, StepView};
use domain::onboarding::Step;
use leptos::prelude::*;

use super::frame::tone;
use super::needs::needs_list;
use super::office::{Office, address};
use super::words::words;
use crate::api;
use crate::component::{Button, ButtonKind, LinkButton, Load, Notice, Page, Remote, Tag};
use crate::language::say;
use crate::text::Tone;

/// `/onboarding`.
pub(crate) fn overview_page() -> AnyView {
    let words = words();
    let remote = Remote::new(|| api::get::<OnboardingView>("/onboarding"));
    view! {
        <Page title=words.title.to_owned() width="wide">
            <p class="lead">{say(words.lead)}</p>
            <Load remote=remote view=|view| shown(Office::new(view)) />
        </Page>
    }
    .into_any()
}

fn shown(office: Office) -> AnyView {
    let words = words();
    let together = Step::ALL.into_iter().map(Step::minutes).sum();
    let cards: Vec<AnyView> = office.now(|view| {
        view.steps
            .iter()
            .zip(1_u32..)
            .map(|(step, number)| card(office, step, number))
            .collect()
    });
    let named = office.now(|view| format!("{}（{}）", view.office_name, view.office_number));
    let print = Callback::new(|()| {
        // A browser without printing shows nothing, and the page stays.
        let _ = window().print();
    });
    view! {
        <p class="onboarding-office">{named}</p>
        <p>{(words.together)(together)}</p>
        {office.all_done().then(|| view! {
            <Notice title=words.all_done tone=Tone::Success>
                <p><a class="action-link" href="/onboarding/health">{say(words.health_link)}</a></p>
            </Notice>
        })}
        <ol class="onboarding-steps">{cards}</ol>
        <div class="actions no-print">
            <Button kind=ButtonKind::Secondary on_press=print>{words.print}</Button>
            <a class="action-link" href="/onboarding/health">{say(words.health_link)}</a>
        </div>
    }
    .into_any()
}

fn card(office: Office, step: &StepView, number: u32) -> AnyView {
    let words = words();
    let this = step.step;
    let name = (words.step)(this);
    let heading = format!("step-{}", this.as_str());
    let labelled_by = heading.clone();
    let waits = (!step.waits_for.is_empty()).then(|| {
        let before: Vec<AnyView> = step
            .waits_for
            .iter()
            .map(|before| {
                view! { <li><a class="action-link" href=address(*before)>{say((words.step)(*before))}</a></li> }
                    .into_any()
            })
            .collect();
        view! {
            <div class="onboarding-waits">
                <p>{say(words.waits_for)}</p>
                <ul>{before}</ul>
            </div>
        }
    });
    view! {
        <li class="onboarding-step" aria-labelledby=labelled_by>
            <div class="onboarding-step-head">
                <p class="soft">{(words.step_number)(number)}</p>
                <h2 id=heading>{say(name)}</h2>
                <p class="onboarding-step-state">
                    <Tag tone=tone(step.state) label=(words.step_state)(step.state) />
                    <span class="soft">{(words.minutes)(step.minutes)}</span>
                </p>
            </div>
            <p>{say((words.step_about)(this))}</p>
            {waits}
            {needs_list(office, this)}
            <div class="no-print"><LinkButton href=address(this)>{(words.open_step)(name)}</LinkButton></div>
        </li>
    }
    .into_any()
}
