//! Small labels.

use domain::application::Status;
use leptos::prelude::*;

use crate::language::say;
use crate::text::{self, Tone};

/// A small label.
#[component]
pub(crate) fn Tag(
    /// How it feels.
    #[prop(default = Tone::Neutral)]
    tone: Tone,
    /// What it says.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! { <span class="tag" data-tone=tone.as_str()>{say(label)}</span> }.into_any()
}

/// The state of an application as a label.
#[component]
pub(crate) fn StatusTag(
    /// The state.
    status: Status,
) -> impl IntoView {
    view! { <Tag tone=text::status_tone(status) label=text::status_name(status) /> }
}
