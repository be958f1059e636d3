//! Wording of objections and their answers.

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
    pub(super) answered: &'static str,
    pub(super) unanswered: &'static str,
    pub(super) about: fn(&str, &str) -> String,
    pub(super) answer: &'static str,
    pub(super) arrived: fn(&str) -> String,
    pub(super) no_answer: &'static str,
    pub(super) answer_label: &'static str,
    pub(super) send: &'static str,
}

/// In the language chosen.
pub(super) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
