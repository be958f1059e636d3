//! A message that stands out.

use leptos::prelude::*;

use super::icon::{Icon, Sign};
use crate::language::say;
use crate::text::Tone;

/// A message that stands out. Its tone is told by sign and words as well as by colour.
#[component]
pub(crate) fn Notice(
    /// What happened.
    #[prop(into)]
    title: String,
    /// How it feels.
    #[prop(default = Tone::Info)]
    tone: Tone,
    /// Read out as soon as it appears.
    #[prop(optional)]
    alert: bool,
    /// What is safe and what to do next.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let sign = match tone {
        Tone::Neutral | Tone::Info => Sign::Info,
        Tone::Success => Sign::Check,
        Tone::Warning | Tone::Error => Sign::Warning,
    };
    view! {
        <div class="notice" data-tone=tone.as_str() role=alert.then_some("alert")>
            <Icon sign=sign />
            <div class="notice-body">
                <p class="notice-title">{say(title)}</p>
                {children.map(|children| view! { <div class="notice-detail">{children()}</div> })}
            </div>
        </div>
    }
    .into_any()
}
