//! A whole number: an amount in yen, a number of units.

use leptos::{html, prelude::*};

use super::field::{Field, Requirement, described_by};
use super::text_field::is_composing;
use super::typed::parse_whole_number;
use crate::component::words::words;
use crate::language::say;
use crate::text;

/// What stands in a number box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberText {
    /// Nothing.
    Empty,
    /// This number.
    Number(i64),
    /// Something that is no number.
    Unreadable,
}

impl NumberText {
    fn read(typed: &str) -> Self {
        match parse_whole_number(typed) {
            Ok(None) => Self::Empty,
            Ok(Some(number)) => Self::Number(number),
            Err(_) => Self::Unreadable,
        }
    }

    /// The number, if it is one.
    pub(crate) fn number(self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(number),
            Self::Empty | Self::Unreadable => None,
        }
    }
}

/// A whole number. Full-width digits, commas and 円 may be typed; on leaving, it is shown in groups.
#[component]
pub(crate) fn NumberField(
    /// Id and name.
    #[prop(into)]
    id: String,
    /// Its name for people.
    #[prop(into)]
    label: String,
    /// The number.
    #[prop(into)]
    value: Signal<Option<i64>>,
    /// Told of every edit.
    #[prop(into)]
    on_edit: Callback<NumberText>,
    /// What to write and where to find it.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether it must be filled.
    #[prop(optional)]
    requirement: Requirement,
    /// 円, 台.
    #[prop(default = words().yen)]
    unit: &'static str,
) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let shown = move |value: Option<i64>| value.map(text::grouped).unwrap_or_default();
    Effect::new(move |_| {
        let value = value.get();
        let Some(input) = node.get() else { return };
        let typed = NumberText::read(&input.value());
        if typed.number() != value && !(value.is_none() && typed == NumberText::Unreadable) {
            input.set_value(&shown(value));
        }
    });
    let read = move || {
        if let Some(input) = node.get_untracked() {
            on_edit.run(NumberText::read(&input.value()));
        }
    };
    let settle = move || {
        if let Some(input) = node.get_untracked()
            && let NumberText::Number(number) = NumberText::read(&input.value())
        {
            input.set_value(&text::grouped(number));
        }
    };
    let describe = described_by(&id, hint.is_some(), error);
    view! {
        <Field id=id.clone() label=label requirement=requirement hint=hint error=error>
            <span class="input-with-unit">
                <input
                    class="input"
                    data-width="number"
                    id=id.clone()
                    name=id
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    maxlength="24"
                    node_ref=node
                    value=shown(value.get_untracked())
                    aria-describedby=describe
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    on:input=move |event| if !is_composing(&event) { read() }
                    on:compositionend=move |_| read()
                    on:change=move |_| { read(); settle(); }
                />
                <span class="input-unit">{say(unit)}</span>
            </span>
        </Field>
    }
    .into_any()
}
