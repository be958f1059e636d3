//! Work going on.

use leptos::prelude::*;

use crate::language::say;

/// Work of unknown length.
#[component]
pub(crate) fn Spinner(
    /// What is going on.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <p class="spinner" role="status"><span class="spinner-ring" aria-hidden="true"></span>{say(label)}</p>
    }
    .into_any()
}

/// Work of known length.
#[component]
pub(crate) fn ProgressBar(
    /// What is going on.
    #[prop(into)]
    label: String,
    /// 0 to 100.
    #[prop(into)]
    percent: Signal<u32>,
) -> impl IntoView {
    view! {
        <progress class="progress" max="100" aria-label=label prop:value=move || f64::from(percent.get())></progress>
    }
    .into_any()
}
