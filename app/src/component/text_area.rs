//! Several lines of text.

use leptos::{html, prelude::*};

use super::field::{Field, Requirement, described_by};
use super::text_field::is_composing;

/// Several lines of text.
#[component]
pub(crate) fn TextArea(
    /// Id and name.
    #[prop(into)]
    id: String,
    /// Its name for people.
    #[prop(into)]
    label: String,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// Told of every edit.
    #[prop(into)]
    on_edit: Callback<String>,
    /// What to write.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether it must be filled.
    #[prop(optional)]
    requirement: Requirement,
    /// Most characters the box takes.
    #[prop(default = 1000)]
    max_length: u32,
) -> impl IntoView {
    let node = NodeRef::<html::Textarea>::new();
    Effect::new(move |_| {
        let value = value.get();
        if let Some(area) = node.get()
            && area.value() != value
        {
            area.set_value(&value);
        }
    });
    let read = move || {
        if let Some(area) = node.get_untracked() {
            on_edit.run(area.value());
        }
    };
    let describe = described_by(&id, hint.is_some(), error);
    view! {
        <Field id=id.clone() label=label requirement=requirement hint=hint error=error>
            <textarea
                class="input"
                id=id.clone()
                name=id
                rows="4"
                maxlength=max_length.to_string()
                node_ref=node
                aria-describedby=describe
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                on:input=move |event| if !is_composing(&event) { read() }
                on:compositionend=move |_| read()
                on:change=move |_| read()
            >{value.get_untracked()}</textarea>
        </Field>
    }
    .into_any()
}
