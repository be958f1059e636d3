//! Wording around a card at the reader.

mod easy;
mod en;
mod ja;

use contract::card::{CardCode, Step};

use crate::language::pick;

/// What it means, and what to do.
type Pair = (&'static str, &'static str);

/// The wording.
pub(super) struct Words {
    /// What a step asks of the person.
    pub(super) step: fn(Step) -> &'static str,
    /// What a code means.
    pub(super) code: fn(CardCode) -> Pair,
    pub(super) looking: &'static str,
    pub(super) searching: &'static str,
    pub(super) greeting: &'static str,
    pub(super) connect_again: &'static str,
    pub(super) lost: &'static str,
    pub(super) lost_detail: &'static str,
    pub(super) reconnect: &'static str,
    pub(super) will_ask: &'static str,
    pub(super) before: &'static str,
    pub(super) connect: &'static str,
    pub(super) denied: &'static str,
    pub(super) denied_detail: &'static str,
    pub(super) old: &'static str,
    pub(super) old_detail: fn(&str) -> String,
    pub(super) nobody: &'static str,
    pub(super) nobody_detail: &'static str,
    pub(super) pairing: &'static str,
    pub(super) pairing_detail: &'static str,
    pub(super) preparing: &'static str,
    pub(super) cancel: &'static str,
    pub(super) read: &'static str,
    pub(super) present: &'static str,
    pub(super) tries: fn(u8) -> String,
    pub(super) title: &'static str,
    pub(super) lead: &'static str,
    pub(super) ways: &'static str,
    pub(super) which_way: &'static str,
    pub(super) reading: &'static str,
    pub(super) certificate: &'static str,
    pub(super) certificate_hint: &'static str,
    pub(super) pin: &'static str,
    pub(super) pin_hint: &'static str,
    pub(super) code_b: &'static str,
    pub(super) code_b_hint: &'static str,
    pub(super) presence: &'static str,
    pub(super) presence_hint: &'static str,
    pub(super) checking: &'static str,
    pub(super) not_checked: &'static str,
    pub(super) good: &'static str,
    pub(super) genuine: &'static str,
    pub(super) test_card: &'static str,
    pub(super) expiry: &'static str,
    pub(super) revocation: &'static str,
    pub(super) name: &'static str,
    pub(super) address: &'static str,
    pub(super) born: &'static str,
    pub(super) sex: &'static str,
    pub(super) clear: &'static str,
    pub(super) no_sex: &'static str,
    pub(super) both_calendars: fn(&str, &str) -> String,
    pub(super) sign_in: SignInWords,
    pub(super) person: PersonWords,
}

/// `/sign-in/card`.
pub(super) struct SignInWords {
    pub(super) title: &'static str,
    pub(super) lead: &'static str,
    pub(super) needed: &'static str,
    /// A line each.
    pub(super) needed_things: [&'static str; 3],
    pub(super) signing_in: &'static str,
    pub(super) by_passkey: &'static str,
}

/// Where an office reads a recipient's card.
pub(crate) struct PersonWords {
    pub(crate) asking: &'static str,
    pub(crate) theirs: &'static str,
    /// Until when it counts.
    pub(crate) theirs_until: fn(&str) -> String,
    pub(crate) somebody_else: &'static str,
    pub(crate) somebody_else_detail: &'static str,
    /// Chosen, and not read yet.
    pub(crate) unread: &'static str,
}

/// In the language chosen.
pub(super) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
