//! Wording of emergency accesses and their review.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// The wording.
pub(super) struct Words {
    pub(super) title: &'static str,
    pub(super) lead: &'static str,
    pub(super) back: &'static str,
    pub(super) nothing: &'static str,
    pub(super) waiting: &'static str,
    pub(super) reviewed: fn(&str, &str, &str) -> String,
    pub(super) at_by: fn(&str, &str) -> String,
    pub(super) reason: &'static str,
    pub(super) seen: &'static str,
    pub(super) open_person: &'static str,
    pub(super) no_outcome: &'static str,
    pub(super) no_note: &'static str,
    pub(super) accept: &'static str,
    pub(super) refuse: &'static str,
    pub(super) outcome: &'static str,
    pub(super) note: &'static str,
    pub(super) note_hint: &'static str,
    pub(super) record: &'static str,
}

/// In the language chosen.
pub(super) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
