//! Something to be opened for more.

use leptos::prelude::*;

use crate::language::say;

/// A line that opens to more: the browser's own.
#[component]
pub(crate) fn Disclosure(
    /// The line.
    #[prop(into)]
    summary: String,
    /// What it opens to.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure">
            <summary>{say(summary)}</summary>
            <div class="disclosure-body">{children()}</div>
        </details>
    }
    .into_any()
}
