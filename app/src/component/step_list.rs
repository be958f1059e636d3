//! The steps of a longer way, and where one stands.

use crate::component::words::words;
use crate::language::say;
use leptos::prelude::*;

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StepState {
    /// Finished.
    Done,
    /// Here.
    Current,
    /// Still to come.
    Todo,
    /// Something has to be put right.
    Attention,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StepItem {
    /// Its name.
    pub(crate) label: String,
    /// Where it is, when one may go there.
    pub(crate) href: Option<String>,
    /// How far it is.
    pub(crate) state: StepState,
}

/// The steps in order; the current one is marked for everybody.
#[component]
pub(crate) fn StepList(
    /// The steps.
    #[prop(into)]
    steps: Signal<Vec<StepItem>>,
    /// Name of the list.
    #[prop(default = words().steps)]
    label: &'static str,
) -> impl IntoView {
    view! {
        <nav class="steps" aria-label=label>
            <ol>{move || steps.get().into_iter().map(step).collect_view()}</ol>
        </nav>
    }
    .into_any()
}

fn step(item: StepItem) -> AnyView {
    let (name, said) = match item.state {
        StepState::Done => ("done", words().step_done),
        StepState::Current => ("current", ""),
        StepState::Todo => ("todo", words().step_todo),
        StepState::Attention => ("attention", words().step_attention),
    };
    let current = (item.state == StepState::Current).then_some("step");
    let label = item.label;
    let inside = match item.href {
        Some(href) => {
            view! { <a class="step-name" href=href aria-current=current>{say(label)}</a> }
                .into_any()
        }
        None => {
            view! { <span class="step-name" aria-current=current>{say(label)}</span> }.into_any()
        }
    };
    view! {
        <li class="step" data-state=name>
            {inside}
            {(!said.is_empty()).then(|| view! { <span class="step-said">{say(said)}</span> })}
        </li>
    }
    .into_any()
}
