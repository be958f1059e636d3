//! Label, hint and error around one box.

use crate::component::words::words;
use crate::language::say;
use leptos::prelude::*;

/// Whether a field must be filled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Requirement {
    /// 必須.
    #[default]
    Required,
    /// 任意.
    Optional,
    /// Said elsewhere.
    Unsaid,
}

/// The badge 必須 or 任意.
pub(super) fn badge(requirement: Requirement) -> AnyView {
    match requirement {
        Requirement::Required => {
            view! { <span class="badge" data-tone="error">{say(words().required)}</span> }
                .into_any()
        }
        Requirement::Optional => {
            view! { <span class="badge">{say(words().optional)}</span> }.into_any()
        }
        Requirement::Unsaid => ().into_any(),
    }
}

/// Hint and error lines, with the ids `described_by` names.
pub(super) fn below_label(
    id: &str,
    hint: Option<String>,
    error: Signal<Option<String>>,
) -> AnyView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    view! {
        {hint.map(|hint| view! { <p class="field-hint" id=hint_id>{say(hint)}</p> })}
        {move || error.get().map(|error| view! {
            <p class="field-error" id=error_id.clone()>
                <span class="visually-hidden">{say(words().error)}</span>{say(error)}
            </p>
        })}
    }
    .into_any()
}

/// Value of `aria-describedby` for the box.
pub(super) fn described_by(
    id: &str,
    has_hint: bool,
    error: Signal<Option<String>>,
) -> impl Fn() -> Option<String> + Clone + Send + Sync + 'static {
    let id = id.to_owned();
    move || {
        let mut ids = Vec::new();
        if has_hint {
            ids.push(format!("{id}-hint"));
        }
        if error.with(Option::is_some) {
            ids.push(format!("{id}-error"));
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// Label, hint and error around one box, which carries the id.
#[component]
pub(crate) fn Field(
    /// Id of the box.
    #[prop(into)]
    id: String,
    /// Its name.
    #[prop(into)]
    label: String,
    /// Whether it must be filled.
    #[prop(optional)]
    requirement: Requirement,
    /// What to write and where to find it.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The box.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field" data-error=move || error.with(Option::is_some).then_some("true")>
            <label class="field-label" for=id.clone()>{say(label)}{badge(requirement)}</label>
            {below_label(&id, hint, error)}
            {children()}
        </div>
    }
    .into_any()
}
