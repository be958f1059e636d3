//! What is said to who signed in by card.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// The wording of the offer.
pub(super) struct Words {
    pub(super) by_card: &'static str,
    /// Nobody was asked whether the certificate still stands.
    pub(super) unchecked: &'static str,
    /// A certified party said that it does.
    pub(super) checked: &'static str,
    pub(super) why: &'static str,
    pub(super) make: &'static str,
    pub(super) made: &'static str,
    pub(super) too_late: &'static str,
    pub(super) card_again: &'static str,
}

/// In the language chosen.
pub(super) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
