//! Wording of taking a person on.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// The wording.
pub(super) struct Words {
    pub(super) caption: &'static str,
    pub(super) back: &'static str,
    pub(super) steps: &'static str,
    pub(super) step_how: &'static str,
    pub(super) step_who: &'static str,
    pub(super) step_compare: &'static str,
    pub(super) step_service: &'static str,
    pub(super) how: &'static str,
    pub(super) who: &'static str,
    pub(super) same: &'static str,
    pub(super) which_service: &'static str,
    pub(super) by_numbers: &'static str,
    pub(super) by_numbers_hint: &'static str,
    pub(super) by_items: &'static str,
    pub(super) by_items_hint: &'static str,
    pub(super) by_card: &'static str,
    pub(super) by_card_hint: &'static str,
    pub(super) no_way: &'static str,
    pub(super) next: &'static str,
    pub(super) search: &'static str,
    pub(super) not_found: &'static str,
    pub(super) not_found_detail: &'static str,
    pub(super) insurer: &'static str,
    pub(super) insurer_hint: &'static str,
    pub(super) insurer_wrong: &'static str,
    pub(super) insured: &'static str,
    pub(super) insured_hint: &'static str,
    pub(super) insured_wrong: &'static str,
    pub(super) born: &'static str,
    pub(super) born_missing: &'static str,
    pub(super) name: &'static str,
    pub(super) name_hint: &'static str,
    pub(super) name_missing: &'static str,
    pub(super) sex: &'static str,
    pub(super) male: &'static str,
    pub(super) female: &'static str,
    pub(super) sex_missing: &'static str,
    pub(super) address: &'static str,
    pub(super) address_hint: &'static str,
    pub(super) address_missing: &'static str,
    pub(super) searching: &'static str,
    pub(super) other_way: &'static str,
    pub(super) served: &'static str,
    pub(super) served_detail: &'static str,
    pub(super) open_served: &'static str,
    pub(super) usable_until: fn(&str) -> String,
    pub(super) how_checked: &'static str,
    pub(super) sight_hint: &'static str,
    pub(super) items_hint: &'static str,
    pub(super) card_hint: &'static str,
    pub(super) no_check: &'static str,
    pub(super) is_same: &'static str,
    pub(super) is_other: &'static str,
    pub(super) again: &'static str,
    pub(super) again_detail: &'static str,
    pub(super) go_again: &'static str,
    pub(super) service: &'static str,
    pub(super) service_hint: &'static str,
    pub(super) effect: &'static str,
    pub(super) take: &'static str,
    pub(super) no_service: &'static str,
    pub(super) no_service_detail: &'static str,
}

/// In the language chosen.
pub(super) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
