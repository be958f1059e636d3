//! Whether what was typed is safe.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::component::words::words;
use crate::language::say;
use crate::text;

/// Whether what was typed is safe.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum SaveState {
    /// Nothing typed yet.
    #[default]
    Idle,
    /// Typed, not sent yet, or on its way.
    Saving,
    /// The server has it since then.
    Saved(DateTime<Utc>),
    /// The server is out of reach; kept on this device and sent later.
    KeptHere,
    /// Somebody else saved in between.
    Conflict,
    /// The server refuses it; kept on this device.
    Refused,
}

/// One line that says whether what was typed is safe; read out when it changes.
#[component]
pub(crate) fn SaveStateLine(
    /// The state.
    #[prop(into)]
    state: Signal<SaveState>,
) -> impl IntoView {
    let said = move || match state.get() {
        SaveState::Idle => String::new(),
        SaveState::Saving => words().saving.to_owned(),
        SaveState::Saved(at) => (words().saved)(&text::time_of_day(at)),
        SaveState::KeptHere => words().kept_here.to_owned(),
        SaveState::Conflict => words().conflict.to_owned(),
        SaveState::Refused => words().refused.to_owned(),
    };
    let name = move || match state.get() {
        SaveState::Idle => "idle",
        SaveState::Saving => "saving",
        SaveState::Saved(_) => "saved",
        SaveState::KeptHere => "kept",
        SaveState::Conflict => "conflict",
        SaveState::Refused => "refused",
    };
    view! { <p class="save-state" data-state=name role="status">{move || say(said())}</p> }
        .into_any()
}
