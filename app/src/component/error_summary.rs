//! What has to be put right, at the top of a form.

use crate::component::words::words;
use crate::language::say;
use leptos::{html, prelude::*};

/// One thing to put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ErrorItem {
    /// Id of the box it is about; empty when it is about none.
    pub(crate) field_id: String,
    /// How to put it right.
    pub(crate) text: String,
}

impl ErrorItem {
    /// An item about a box.
    pub(crate) fn new(field_id: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            field_id: field_id.into(),
            text: text.into(),
        }
    }
}

/// The error about one box, for the `error` of its field.
pub(crate) fn error_of(
    items: Signal<Vec<ErrorItem>>,
    field_id: &'static str,
) -> Signal<Option<String>> {
    Signal::derive(move || {
        items.with(|items| {
            items
                .iter()
                .find(|item| item.field_id == field_id)
                .map(|item| item.text.clone())
        })
    })
}

/// Moves the focus to the element with this id and brings it into view.
pub(crate) fn focus_id(id: &str) {
    use wasm_bindgen::JsCast as _;
    let element = document()
        .get_element_by_id(id)
        .and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(element) = element {
        // An element that cannot take the focus stays where it is.
        let _ = element.focus();
    }
}

/// The list of what has to be put right. Takes the focus each time it is filled.
#[component]
pub(crate) fn ErrorSummary(
    /// What to put right; nothing is shown while empty.
    #[prop(into)]
    items: Signal<Vec<ErrorItem>>,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if items.with(|items| !items.is_empty())
            && let Some(summary) = node.get()
        {
            let _ = summary.focus();
        }
    });
    view! {
        <div node_ref=node class="error-summary" tabindex="-1" role="alert" hidden=move || items.with(Vec::is_empty)>
            <h2 class="error-summary-title">{say(words().put_right)}</h2>
            <ul>{move || items.get().into_iter().map(line).collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn line(item: ErrorItem) -> AnyView {
    if item.field_id.is_empty() {
        return view! { <li>{say(item.text)}</li> }.into_any();
    }
    let target = item.field_id.clone();
    view! {
        <li>
            <a href=format!("#{}", item.field_id) on:click=move |event| {
                event.prevent_default();
                focus_id(&target);
            }>{say(item.text)}</a>
        </li>
    }
    .into_any()
}
