//! Wording of 担当一覧.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// The wording.
pub(super) struct Words {
    pub(super) title: &'static str,
    pub(super) register: &'static str,
    pub(super) emergencies: &'static str,
    pub(super) objections: &'static str,
    pub(super) shown: fn(usize) -> String,
    pub(super) as_of: fn(&str) -> String,
    pub(super) find: &'static str,
    pub(super) find_label: &'static str,
    pub(super) connect: &'static str,
    pub(super) people: fn(usize) -> String,
    pub(super) narrow: &'static str,
    pub(super) all: &'static str,
    pub(super) changed: &'static str,
    pub(super) ending: &'static str,
    pub(super) applying: &'static str,
    pub(super) need_consent: &'static str,
    pub(super) nothing_found: &'static str,
    pub(super) nothing_found_detail: &'static str,
    pub(super) clear: &'static str,
    pub(super) wait_for_platform: &'static str,
    pub(super) nobody: &'static str,
    pub(super) nobody_detail: &'static str,
    pub(super) first_step: &'static str,
    pub(super) second_step: &'static str,
    pub(super) third_step: &'static str,
    pub(super) first: &'static str,
    pub(super) never_opened: &'static str,
    pub(super) last_opened: fn(&str) -> String,
    pub(super) service_since: fn(&str, &str) -> String,
    pub(super) unnamed: fn(&str) -> String,
    pub(super) unnamed_detail: &'static str,
    pub(super) stage: fn(&str) -> String,
    pub(super) unread: &'static str,
    pub(super) valid_until: fn(&str) -> String,
    pub(super) plan_of: fn(&str) -> String,
}

/// In the language chosen.
pub(super) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
