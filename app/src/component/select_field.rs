//! One of several, the browser's own list.

use leptos::prelude::*;

use super::field::{Field, Requirement, described_by};

/// One of several.
#[component]
pub(crate) fn SelectField(
    /// Id and name.
    #[prop(into)]
    id: String,
    /// Its name for people.
    #[prop(into)]
    label: String,
    /// Value and wording of each.
    choices: Vec<(String, String)>,
    /// The value chosen; empty when none.
    #[prop(into)]
    value: Signal<String>,
    /// Told of the choice.
    #[prop(into)]
    on_edit: Callback<String>,
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
    let options: Vec<AnyView> = choices
        .into_iter()
        .map(|(key, words)| {
            let this = key.clone();
            view! { <option value=key selected=move || value.get() == this>{words}</option> }
                .into_any()
        })
        .collect();
    view! {
        <Field id=id.clone() label=label requirement=requirement hint=hint error=error>
            <span class="select">
                <select
                    class="input"
                    id=id.clone()
                    name=id
                    aria-describedby=describe
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    on:change=move |event| on_edit.run(event_target_value(&event))
                >
                    {options}
                </select>
            </span>
        </Field>
    }
    .into_any()
}
