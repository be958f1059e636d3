//! Unsaved typing, kept in this browser until the server has it.
//!
//! One entry per application and section, written with every key and removed with the server's
//! acknowledgement, so that a closed tab, an empty battery, a dead line or an ended session loses
//! nothing. Nothing stays after signing out or submitting.

use contract::answers::Section;
use leptos::prelude::window;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use web_sys::Storage;

const PREFIX: &str = "tsunagi.draft.";

/// What is kept of one section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// Who typed it: shown to nobody else who uses this browser.
    pub(crate) person: String,
    /// The server's value it was typed over; absent when somebody else's value was already waiting for
    /// a decision.
    pub(crate) over: Option<Value>,
    /// What was last sent without an answer so far: when the server holds that, it is from here.
    #[serde(default)]
    pub(crate) sent: Option<Value>,
    /// What was typed.
    pub(crate) typed: Value,
}

impl Kept {
    /// Whether the server's value is the one typed over, or one sent from here.
    pub(crate) fn goes_with(&self, theirs: &Value) -> bool {
        self.over.as_ref() == Some(theirs) || self.sent.as_ref() == Some(theirs)
    }
}

/// Keeps the typing of a section. A browser without storage (private mode, full) keeps nothing; the
/// autosave to the server does not depend on it.
pub(crate) fn keep(application: &str, section: Section, kept: &Kept) -> bool {
    let Ok(text) = serde_json::to_string(kept) else {
        return false;
    };
    storage().is_some_and(|storage| storage.set_item(&key(application, section), &text).is_ok())
}

/// The typing kept for a section by this person.
pub(crate) fn kept(application: &str, section: Section, person: &str) -> Option<Kept> {
    let text = storage()?.get_item(&key(application, section)).ok()??;
    let kept: Kept = serde_json::from_str(&text).ok()?;
    (kept.person == person).then_some(kept)
}

/// Forgets the typing of a section once the server acknowledged it. Typing that another tab has kept
/// since stays.
pub(crate) fn acknowledged(application: &str, section: Section, person: &str, saved: &Value) {
    if kept(application, section, person).is_some_and(|kept| kept.typed == *saved) {
        forget(application, section);
    }
}

/// Forgets the typing of a section.
pub(crate) fn forget(application: &str, section: Section) {
    if let Some(storage) = storage() {
        // Nothing to do when the browser refuses: there is then nothing kept either.
        let _ = storage.remove_item(&key(application, section));
    }
}

/// Forgets everything kept for an application.
pub(crate) fn forget_application(application: &str) {
    for section in Section::ALL {
        forget(application, section);
    }
}

/// Forgets everything kept for every application.
pub(crate) fn forget_all() {
    let Some(storage) = storage() else { return };
    let count = storage.length().unwrap_or(0);
    let keys: Vec<String> = (0..count)
        .filter_map(|index| storage.key(index).ok().flatten())
        .filter(|key| key.starts_with(PREFIX))
        .collect();
    for key in keys {
        let _ = storage.remove_item(&key);
    }
}

fn key(application: &str, section: Section) -> String {
    format!("{PREFIX}{application}.{}", section.as_str())
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
