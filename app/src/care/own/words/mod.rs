//! Wording of 本人ページ, spoken to the recipient.

mod easy;
mod en;
mod ja;

use chrono::{DateTime, Utc};
use contract::record::ProgressStage;

use crate::language::pick;

/// The wording.
pub(super) struct Words {
    pub(super) stage: fn(ProgressStage) -> &'static str,
    /// The year only where it is another one than now.
    pub(super) when: fn(Option<i32>, DateTime<Utc>) -> String,
    pub(super) title: &'static str,
    pub(super) news: &'static str,
    pub(super) contents: &'static str,
    pub(super) record_short: &'static str,
    pub(super) looked: &'static str,
    pub(super) consents: &'static str,
    pub(super) objections: &'static str,
    pub(super) no_office: &'static str,
    pub(super) offices: fn(&str) -> String,
    pub(super) name: fn(&str) -> String,
    pub(super) your_certification: &'static str,
    pub(super) consents_lead: &'static str,
    pub(super) withdraw_question: &'static str,
    pub(super) no_consent: &'static str,
    pub(super) consent_said: fn(&str, &str, &str) -> String,
    pub(super) consent_given: fn(&str, &str) -> String,
    pub(super) withdraw_from: fn(&str) -> String,
    pub(super) withdraw: &'static str,
    pub(super) looked_lead: &'static str,
    pub(super) nobody_looked: &'static str,
    pub(super) more: &'static str,
    pub(super) emergency_view: &'static str,
    pub(super) object_to: fn(&str, &str) -> String,
    pub(super) objected: &'static str,
    pub(super) object: &'static str,
    pub(super) object_title: &'static str,
    pub(super) object_empty: &'static str,
    pub(super) object_label: &'static str,
    pub(super) object_hint: &'static str,
    pub(super) stop: &'static str,
    pub(super) no_objection: &'static str,
    pub(super) objection_about: fn(&str, &str, &str) -> String,
    pub(super) answered: &'static str,
    pub(super) unanswered: &'static str,
    pub(super) answer: fn(&str) -> String,
    pub(super) record: &'static str,
    pub(super) record_lead: &'static str,
    pub(super) again: &'static str,
    pub(super) open: &'static str,
    pub(super) open_kind: fn(&str) -> String,
    pub(super) loading: &'static str,
    pub(super) received: fn(&str) -> String,
    pub(super) older: &'static str,
    pub(super) older_detail: &'static str,
    pub(super) details: &'static str,
    pub(super) level: fn(&str) -> String,
    pub(super) level_until: fn(&str, &str) -> String,
    pub(super) no_level: &'static str,
    pub(super) burden: fn(&str, &str) -> String,
    pub(super) limit: fn(&str) -> String,
    pub(super) decided: fn(&str, &str) -> String,
    pub(super) valid: fn(&str, &str) -> String,
    pub(super) no_result: fn(&str) -> String,
    pub(super) applied: fn(&str, &str) -> String,
    pub(super) panel_planned: fn(&str) -> String,
    pub(super) home_left: fn(&str, &str) -> String,
    pub(super) equipment_left: fn(&str, &str, &str) -> String,
    pub(super) opinion: fn(&str, &str, &str) -> String,
    pub(super) diagnoses: fn(&str) -> String,
    pub(super) assessed: fn(&str) -> String,
    pub(super) barthel: fn(&str) -> String,
    pub(super) vitality: fn(&str) -> String,
    pub(super) weight: fn(&str) -> String,
    pub(super) no_plan: &'static str,
    pub(super) plan_made: fn(&str) -> String,
    pub(super) goals: fn(&str) -> String,
    pub(super) claimed: fn(&str, &str) -> String,
    pub(super) saw: fn(&str, &str, &str, &str) -> String,
    pub(super) was_refused: fn(&str, &str, &str) -> String,
    pub(super) printed: fn(&str) -> String,
    pub(super) in_emergency: fn(&str) -> String,
    pub(super) you: &'static str,
    pub(super) person_of: fn(&str, &str, &str) -> String,
    pub(super) because: fn(&str) -> String,
}

/// In the language chosen.
pub(super) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
