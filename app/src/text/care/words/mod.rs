//! 介護情報, said by code.
//!
//! Every match is exhaustive: a code without wording does not compile.

mod easy;
mod en;
mod ja;
mod services;

use contract::care::{Absence, ConsentState, EmergencyOutcome, IdentityCheck, PlatformState};
use contract::record::{ProgressStage, SurveyGroup};
use contract::upstream::ViewPurpose;
use domain::access::Condition;
use domain::care::{CareLevel, RecordKind, Sex, SupplierRole};

use crate::language::pick;

/// What happened, and what to do.
type Pair = (&'static str, &'static str);

/// The wording.
pub(super) struct Words {
    pub(super) condition: fn(Condition) -> Pair,
    /// The name of who delivers comes with it.
    pub(super) absence: fn(&Absence, &str) -> (&'static str, String),
    pub(super) platform: fn(PlatformState) -> Option<Pair>,
    pub(super) consent_state: fn(ConsentState) -> &'static str,
    pub(super) purpose: fn(ViewPurpose) -> &'static str,
    pub(super) identity_check: fn(IdentityCheck) -> &'static str,
    pub(super) recipient: &'static str,
    pub(super) proxy: fn(&str, &str) -> String,
    pub(super) outcome: fn(EmergencyOutcome) -> &'static str,
    /// Empty for a job not known here.
    pub(super) job: fn(&str) -> &'static str,
    pub(super) survey_group: fn(SurveyGroup) -> &'static str,
    pub(super) kind: fn(RecordKind) -> &'static str,
    pub(super) kind_short: fn(RecordKind) -> &'static str,
    pub(super) kind_plain: fn(RecordKind) -> &'static str,
    pub(super) supplier: fn(SupplierRole) -> &'static str,
    pub(super) care_level: fn(CareLevel) -> &'static str,
    pub(super) stage: fn(ProgressStage) -> &'static str,
    pub(super) sex: fn(Sex) -> &'static str,
    /// What a service is, before its Japanese name; empty where that says enough.
    pub(super) service: fn(&str) -> &'static str,
    /// Empty for a code not known here.
    pub(super) plan_code: fn(&str) -> &'static str,
    /// Empty for a code not known here.
    pub(super) certification_code: fn(&str) -> &'static str,
    /// Monday first.
    pub(super) weekdays: [&'static str; 7],
    pub(super) certification_end: fn(i64) -> String,
    pub(super) units: fn(&str) -> String,
    pub(super) points: fn(&str) -> String,
    pub(super) tenths: fn(u8) -> String,
    pub(super) until: fn(&str) -> String,
    pub(super) listed: fn(&[&str]) -> String,
    pub(super) quoted: fn(&[&str]) -> String,
}

/// In the language chosen.
pub(super) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
