//! Yes or not.

use leptos::prelude::*;

use super::field::{below_label, described_by};
use crate::language::say;

/// A box to tick.
#[component]
pub(crate) fn Checkbox(
    /// Id and name.
    #[prop(into)]
    id: String,
    /// What ticking says.
    #[prop(into)]
    label: String,
    /// Whether it is ticked.
    #[prop(into)]
    value: Signal<bool>,
    /// Told of every change.
    #[prop(into)]
    on_edit: Callback<bool>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let describe = described_by(&id, false, error);
    view! {
        <div class="field" data-error=move || error.with(Option::is_some).then_some("true")>
            {below_label(&id, None, error)}
            <div class="choice">
                <input
                    type="checkbox"
                    id=id.clone()
                    name=id.clone()
                    prop:checked=move || value.get()
                    aria-describedby=describe
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    on:change=move |event| on_edit.run(event_target_checked(&event))
                />
                <label for=id>{say(label)}</label>
            </div>
        </div>
    }
    .into_any()
}
