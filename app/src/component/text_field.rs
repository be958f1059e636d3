//! One line of text.

use leptos::{html, prelude::*};

use super::field::{Field, Requirement, described_by};

/// Reads a text box on every edit, but never in the middle of a composition (Japanese input), and
/// writes to it only when the value was changed by something else than typing.
pub(super) fn follow(
    node: NodeRef<html::Input>,
    value: Signal<String>,
    same: impl Fn(&str, &str) -> bool + 'static,
) {
    Effect::new(move |_| {
        let value = value.get();
        if let Some(input) = node.get()
            && !same(&input.value(), &value)
        {
            input.set_value(&value);
        }
    });
}

/// One line of text.
#[component]
pub(crate) fn TextField(
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
    /// What to write and where to find it.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether it must be filled.
    #[prop(optional)]
    requirement: Requirement,
    /// `text`, `email`, `tel`.
    #[prop(default = "text")]
    kind: &'static str,
    /// Autofill purpose, e.g. `email`, `organization`.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// On-screen keyboard, e.g. `numeric`.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// Width by content: `short`, `medium`, `full`.
    #[prop(default = "full")]
    width: &'static str,
    /// Most characters the box takes.
    #[prop(default = 200)]
    max_length: u32,
) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    follow(node, value, |shown, value| shown == value);
    let read = move || {
        if let Some(input) = node.get_untracked() {
            on_edit.run(input.value());
        }
    };
    let describe = described_by(&id, hint.is_some(), error);
    view! {
        <Field id=id.clone() label=label requirement=requirement hint=hint error=error>
            <input
                class="input"
                data-width=width
                id=id.clone()
                name=id
                type=kind
                autocomplete=autocomplete
                inputmode=inputmode
                maxlength=max_length.to_string()
                autocapitalize="off"
                spellcheck="false"
                node_ref=node
                value=value.get_untracked()
                aria-describedby=describe
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                on:input=move |event| if !is_composing(&event) { read() }
                on:compositionend=move |_| read()
                on:change=move |_| read()
            />
        </Field>
    }
    .into_any()
}

/// Whether the edit belongs to a composition still going on.
pub(super) fn is_composing(event: &leptos::ev::Event) -> bool {
    use wasm_bindgen::JsCast as _;
    event
        .dyn_ref::<web_sys::InputEvent>()
        .is_some_and(web_sys::InputEvent::is_composing)
}
