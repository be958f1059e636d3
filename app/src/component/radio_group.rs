//! One of a few.

use leptos::prelude::*;

use super::field::{Requirement, badge, below_label, described_by};
use crate::language::say;

/// One choice of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RadioChoice {
    /// Its value.
    pub(crate) value: &'static str,
    /// What it says.
    pub(crate) label: String,
    /// A line of explanation.
    pub(crate) hint: Option<String>,
}

impl RadioChoice {
    /// A choice without explanation.
    pub(crate) fn new(value: &'static str, label: impl Into<String>) -> Self {
        Self {
            value,
            label: label.into(),
            hint: None,
        }
    }

    /// With a line of explanation.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// One of a few. The first choice carries the id, so that an error leads there.
#[component]
pub(crate) fn RadioGroup(
    /// Id of the first choice and name of all.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// The choices.
    choices: Vec<RadioChoice>,
    /// The value chosen.
    #[prop(into)]
    value: Signal<Option<&'static str>>,
    /// Told of the choice.
    #[prop(into)]
    on_edit: Callback<&'static str>,
    /// What to think of.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether one must be chosen.
    #[prop(optional)]
    requirement: Requirement,
) -> impl IntoView {
    let describe = described_by(&id, hint.is_some(), error);
    let buttons: Vec<AnyView> = choices
        .into_iter()
        .enumerate()
        .map(|(place, choice)| {
            let box_id = if place == 0 {
                id.clone()
            } else {
                format!("{id}-{place}")
            };
            one_choice(box_id, id.clone(), choice, value, on_edit)
        })
        .collect();
    view! {
        <fieldset
            class="field"
            data-error=move || error.with(Option::is_some).then_some("true")
            aria-describedby=describe
        >
            <legend class="field-label">{say(legend)}{badge(requirement)}</legend>
            {below_label(&id, hint, error)}
            <div class="choices">{buttons}</div>
        </fieldset>
    }
    .into_any()
}

fn one_choice(
    id: String,
    name: String,
    choice: RadioChoice,
    value: Signal<Option<&'static str>>,
    on_edit: Callback<&'static str>,
) -> AnyView {
    let this = choice.value;
    let hint_id = format!("{id}-note");
    let described = choice.hint.is_some().then(|| hint_id.clone());
    view! {
        <div class="choice">
            <input
                type="radio"
                id=id.clone()
                name=name
                value=this
                prop:checked=move || value.get() == Some(this)
                aria-describedby=described
                on:change=move |_| on_edit.run(this)
            />
            <label for=id>{say(choice.label)}</label>
            {choice.hint.map(|hint| view! { <p class="choice-hint" id=hint_id>{say(hint)}</p> })}
        </div>
    }
    .into_any()
}
