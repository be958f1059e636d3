//! News read out without moving the focus.

use leptos::prelude::*;

/// Reads out its text whenever it changes; unseen.
#[component]
pub(crate) fn LiveRegion(
    /// What to read out.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! { <p class="visually-hidden" role="status">{move || text.get()}</p> }.into_any()
}
