//! Wording of a person’s page around the records.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// The wording.
pub(super) struct Words {
    pub(super) title: &'static str,
    pub(super) changed: &'static str,
    pub(super) records: &'static str,
    pub(super) purpose: &'static str,
    pub(super) tabs: &'static str,
    pub(super) closed: &'static str,
    pub(super) unread: &'static str,
    pub(super) again: &'static str,
    pub(super) refresh: &'static str,
    pub(super) again_of: fn(&str, &str) -> String,
    pub(super) received: fn(&str) -> String,
    pub(super) loading: fn(&str) -> String,
    pub(super) denied: &'static str,
    pub(super) take_consent: &'static str,
    pub(super) register_again: &'static str,
    pub(super) office_state: &'static str,
    pub(super) emergency_when: &'static str,
    pub(super) emergency_lead: &'static str,
    pub(super) emergency_do: &'static str,
    pub(super) emergency: &'static str,
    pub(super) emergency_warning: &'static str,
    pub(super) emergency_effect: &'static str,
    pub(super) reason: &'static str,
    pub(super) reason_hint: &'static str,
    pub(super) look: &'static str,
    pub(super) stop: &'static str,
    pub(super) too_short: fn(usize) -> String,
    pub(super) no_reason: &'static str,
    pub(super) too_long: fn(usize) -> String,
    pub(super) control: &'static str,
    pub(super) going_on: &'static str,
    pub(super) going_on_detail: &'static str,
    pub(super) end_emergency: &'static str,
    pub(super) person: &'static str,
    pub(super) age: fn(i32) -> String,
    pub(super) born: &'static str,
    pub(super) insurer: &'static str,
    pub(super) insured: &'static str,
    pub(super) valid: &'static str,
    pub(super) burden: &'static str,
    pub(super) limit: &'static str,
    pub(super) per_month: fn(&str) -> String,
    pub(super) served_since: fn(&str) -> String,
    pub(super) not_known: &'static str,
    pub(super) no_level: &'static str,
    pub(super) stage: fn(&str) -> String,
    pub(super) plan_of: fn(&str) -> String,
    pub(super) loading_short: &'static str,
    pub(super) consents: &'static str,
    pub(super) procedures: &'static str,
    pub(super) service: &'static str,
    pub(super) since: &'static str,
    pub(super) ended: fn(&str) -> String,
    pub(super) view_until: &'static str,
    pub(super) checked: &'static str,
    pub(super) has_account: &'static str,
    pub(super) no_email: &'static str,
    pub(super) invited: fn(&str) -> String,
    pub(super) invite_lead: &'static str,
    pub(super) email: &'static str,
    pub(super) invite: &'static str,
    pub(super) end: &'static str,
    pub(super) end_title: &'static str,
    pub(super) no_end_day: &'static str,
    pub(super) end_effect: &'static str,
    pub(super) end_day: &'static str,
}

/// In the language chosen.
pub(super) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
