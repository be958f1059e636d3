//! What the pages of one visit know of the office.

use contract::onboarding::{AnswerView, CheckedTerminal, NeedView, OnboardingView, StepView};
use domain::onboarding::{Need, Question, Step, StepState};
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError};

/// The office as last told by the server. Parts of a page follow what they show of it, so that news about one thing does
/// not build another anew.
#[derive(Clone, Copy)]
pub(super) struct Office {
    view: RwSignal<OnboardingView>,
}

impl Office {
    /// As told.
    pub(super) fn new(view: OnboardingView) -> Self {
        Self {
            view: RwSignal::new(view),
        }
    }

    /// Takes over what the server answered.
    pub(super) fn set(self, view: OnboardingView) {
        self.view.try_set(view);
    }

    /// Asks the server anew.
    pub(super) async fn refresh(self) -> Result<OnboardingView, ApiError> {
        let view: OnboardingView = api::get("/onboarding").await?;
        self.set(view.clone());
        Ok(view)
    }

    /// The same, beside what the page does.
    pub(super) fn refresh_later(self) {
        spawn_local(async move {
            // What is shown stays when the line is gone.
            let _ = self.refresh().await;
        });
    }

    /// Something of it, followed.
    pub(super) fn with<T>(self, read: impl FnOnce(&OnboardingView) -> T) -> T {
        self.view.with(read)
    }

    /// Something of it now, not followed.
    pub(super) fn now<T>(self, read: impl FnOnce(&OnboardingView) -> T) -> T {
        self.view.with_untracked(read)
    }

    /// A step, followed.
    pub(super) fn step(self, step: Step) -> Option<StepView> {
        self.with(|view| view.steps.iter().find(|one| one.step == step).cloned())
    }

    /// What was answered to a question, followed.
    pub(super) fn answer(self, question: Question) -> Option<AnswerView> {
        self.with(|view| {
            view.answers
                .iter()
                .find(|one| one.question == question)
                .cloned()
        })
    }

    /// The needs of a step, followed.
    pub(super) fn needs(self, step: Step) -> Vec<NeedView> {
        self.with(|view| {
            let of_step = |need: &&NeedView| need.need.step() == step;
            view.needs.iter().filter(of_step).cloned().collect()
        })
    }

    /// Whether a need is met, followed.
    pub(super) fn is_met(self, need: Need) -> bool {
        self.with(|view| view.needs.iter().any(|one| one.need == need && one.met))
    }

    /// Terminals in service, followed.
    pub(super) fn terminals(self) -> Vec<CheckedTerminal> {
        self.with(|view| view.terminals.clone())
    }

    /// Certificates in force of other authorities, followed.
    pub(super) fn external(self) -> usize {
        self.with(|view| {
            let in_force = view.external.iter().filter(|one| one.state.is_in_force());
            in_force.count()
        })
    }

    /// Whether every step is done, followed.
    pub(super) fn all_done(self) -> bool {
        self.with(|view| view.steps.iter().all(|one| one.state == StepState::Done))
    }
}

/// Address of a step.
pub(super) const fn address(step: Step) -> &'static str {
    match step {
        Step::Terminal => "/onboarding/terminal",
        Step::Settings => "/onboarding/settings",
        Step::Municipalities => "/onboarding/municipalities",
        Step::Rehearsal => "/onboarding/rehearsal",
        Step::Start => "/onboarding/start",
    }
}
