//! What offices read about being verified.

mod easy;
mod en;
mod ja;

use chrono::{DateTime, Utc};
use domain::office::VerificationWay;

use crate::language;

/// The words of the language chosen.
pub(super) fn words() -> &'static Words {
    language::pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}

/// Everything the section says.
pub(super) struct Words {
    pub(super) title: &'static str,
    pub(super) why: &'static str,
    pub(super) verified: fn(&str, Option<VerificationWay>) -> String,
    pub(super) moment: fn(DateTime<Utc>) -> String,
    pub(super) ways: &'static str,
    pub(super) by_certificate: &'static str,
    pub(super) by_certificate_link: &'static str,
    pub(super) by_letter: &'static str,
    pub(super) by_federation: &'static str,
    pub(super) ask: &'static str,
    pub(super) asked: fn(&str) -> String,
    pub(super) sent: fn(&str, &str) -> String,
    pub(super) code: &'static str,
    pub(super) code_hint: &'static str,
    pub(super) code_missing: &'static str,
    pub(super) left: fn(u32) -> String,
    pub(super) enter: &'static str,
    pub(super) void: &'static str,
}
