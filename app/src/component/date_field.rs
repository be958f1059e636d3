//! A date: the browser's own picker, with the Japanese era beside it.

use chrono::NaiveDate;
use leptos::{html, prelude::*};

use super::field::{Field, Requirement, described_by};
use crate::text;

/// A date.
#[component]
pub(crate) fn DateField(
    /// Id and name.
    #[prop(into)]
    id: String,
    /// Its name for people.
    #[prop(into)]
    label: String,
    /// The date.
    #[prop(into)]
    value: Signal<Option<NaiveDate>>,
    /// Told of every edit; `None` while no whole date stands there.
    #[prop(into)]
    on_edit: Callback<Option<NaiveDate>>,
    /// What to write and where to find it.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether it must be filled.
    #[prop(optional)]
    requirement: Requirement,
) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let iso = move |date: Option<NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    Effect::new(move |_| {
        let value = iso(value.get());
        if let Some(input) = node.get()
            && input.value() != value
        {
            input.set_value(&value);
        }
    });
    let read = move || {
        if let Some(input) = node.get_untracked() {
            on_edit.run(input.value().parse().ok());
        }
    };
    let describe = described_by(&id, hint.is_some(), error);
    view! {
        <Field id=id.clone() label=label requirement=requirement hint=hint error=error>
            <span class="input-with-unit">
                <input
                    class="input"
                    data-width="date"
                    id=id.clone()
                    name=id
                    type="date"
                    max="9999-12-31"
                    node_ref=node
                    value=iso(value.get_untracked())
                    aria-describedby=describe
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    on:input=move |_| read()
                    on:change=move |_| read()
                />
                <span class="input-unit" aria-live="polite">
                    {move || value.get().map(text::day_wareki)}
                </span>
            </span>
        </Field>
    }
    .into_any()
}
