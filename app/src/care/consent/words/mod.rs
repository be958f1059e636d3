//! Wording of 同意 around the text that is agreed to, which is data of the server.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// The wording.
pub(super) struct Words {
    pub(super) title: &'static str,
    pub(super) back: &'static str,
    pub(super) registered: &'static str,
    pub(super) registered_detail: &'static str,
    pub(super) given: &'static str,
    pub(super) withdraw_question: &'static str,
    pub(super) taken: fn(&str, &str, &str) -> String,
    pub(super) withdrawn: fn(&str) -> String,
    pub(super) withdraw: &'static str,
    pub(super) withdraw_title: &'static str,
    pub(super) kinds_of: fn(&str) -> String,
    pub(super) reason: &'static str,
    pub(super) reason_hint: &'static str,
    pub(super) do_withdraw: &'static str,
    pub(super) stop: &'static str,
    pub(super) no_kinds: &'static str,
    pub(super) no_until: fn(&str) -> String,
    pub(super) no_check: &'static str,
    pub(super) not_agreed: &'static str,
    pub(super) no_proxy: &'static str,
    pub(super) no_bond: &'static str,
    pub(super) no_giver: &'static str,
    pub(super) take: &'static str,
    pub(super) agreed: &'static str,
    pub(super) register: &'static str,
    pub(super) no_kind_needed: &'static str,
    pub(super) kinds: &'static str,
    pub(super) what_for: &'static str,
    pub(super) until: &'static str,
    pub(super) proxy: &'static str,
    pub(super) recipient: &'static str,
    pub(super) proxy_hint: &'static str,
    pub(super) who: &'static str,
    pub(super) proxy_name: &'static str,
    pub(super) bond: &'static str,
    pub(super) bond_hint: &'static str,
    pub(super) how_checked: &'static str,
    pub(super) form_title: &'static str,
    pub(super) tongues: &'static str,
    pub(super) plain: &'static str,
    pub(super) easy: &'static str,
    pub(super) english: &'static str,
    pub(super) reference: &'static str,
    pub(super) no_reference: &'static str,
    pub(super) version: fn(&str) -> String,
    pub(super) office: &'static str,
    pub(super) person: &'static str,
    pub(super) purpose: &'static str,
    pub(super) last_day: &'static str,
    pub(super) kinds_on_paper: &'static str,
    pub(super) statement: &'static str,
    pub(super) date_line: &'static str,
    pub(super) sign: &'static str,
    pub(super) sign_proxy: &'static str,
    pub(super) print: &'static str,
}

/// In the language chosen.
pub(super) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
