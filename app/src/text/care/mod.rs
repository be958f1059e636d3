//! Wording of 介護情報: conditions, absences, consent, purposes, stages, in the language chosen.

mod words;

use chrono::NaiveDate;
use contract::care::{
    Absence, ConsentGiver, ConsentState, EmergencyOutcome, IdentityCheck, PlatformState,
};
use contract::record::{ProgressStage, SurveyGroup};
use contract::upstream::ViewPurpose;
use domain::access::Condition;
use domain::care::{CareLevel, RecordKind, Sex, SupplierRole};

use self::words::words;
use super::{Tone, Words};

fn said((title, detail): (&str, &str)) -> Words {
    Words {
        title: title.to_owned(),
        detail: detail.to_owned(),
    }
}

/// What a condition that is not met means, and how it is met.
pub(crate) fn condition(condition: Condition) -> Words {
    said((words().condition)(condition))
}

/// Why a kind has no record, and what to do; a denial is said by its conditions.
pub(crate) fn absence(why: &Absence, kind: RecordKind) -> Words {
    let (title, detail) = (words().absence)(why, supplier(kind.supplier()));
    said((title, &detail))
}

/// Whether trying again may help.
pub(crate) fn may_come_back(why: &Absence) -> bool {
    match why {
        Absence::Unreachable | Absence::Unusable => true,
        Absence::NotDelivered
        | Absence::NotStarted
        | Absence::Denied { .. }
        | Absence::RefusedByPlatform => false,
    }
}

/// What the state of the platform means for what is shown; none when it answered.
pub(crate) fn platform(state: PlatformState) -> Option<Words> {
    (words().platform)(state).map(said)
}

/// How a consent stands.
pub(crate) fn consent_state(state: ConsentState) -> (&'static str, Tone) {
    let tone = match state {
        ConsentState::None => Tone::Neutral,
        ConsentState::Withdrawn => Tone::Error,
        ConsentState::Expired => Tone::Warning,
        ConsentState::Given => Tone::Success,
    };
    ((words().consent_state)(state), tone)
}

/// Why somebody looks.
pub(crate) fn purpose(purpose: ViewPurpose) -> &'static str {
    (words().purpose)(purpose)
}

/// How a person was told apart.
pub(crate) fn identity_check(check: IdentityCheck) -> &'static str {
    (words().identity_check)(check)
}

/// Who gave a consent.
pub(crate) fn giver(giver: &ConsentGiver) -> String {
    match giver {
        ConsentGiver::Recipient => words().recipient.to_owned(),
        ConsentGiver::Proxy { name, relationship } => (words().proxy)(name, relationship),
    }
}

/// What a review of an emergency access says.
pub(crate) fn outcome(outcome: EmergencyOutcome) -> (&'static str, Tone) {
    let tone = match outcome {
        EmergencyOutcome::Justified => Tone::Success,
        EmergencyOutcome::NotJustified => Tone::Error,
    };
    ((words().outcome)(outcome), tone)
}

/// A job as the policy names it; unknown ones as they are.
pub(crate) fn job(job: &str) -> &str {
    known_or(job, words().job)
}

/// 群 of 基本調査.
pub(crate) fn survey_group(group: SurveyGroup) -> &'static str {
    (words().survey_group)(group)
}

/// How far an application is, as a tone.
pub(crate) fn stage_tone(stage: ProgressStage) -> Tone {
    match stage {
        ProgressStage::Received
        | ProgressStage::SurveyOrdered
        | ProgressStage::Surveyed
        | ProgressStage::OpinionOrdered
        | ProgressStage::OpinionReceived
        | ProgressStage::FirstJudged
        | ProgressStage::PanelPlanned => Tone::Info,
        ProgressStage::Certified => Tone::Success,
        ProgressStage::Rejected => Tone::Error,
        ProgressStage::Withdrawn => Tone::Neutral,
    }
}

/// How far an application is.
pub(crate) fn stage(stage: ProgressStage) -> &'static str {
    (words().stage)(stage)
}

/// A kind.
pub(crate) fn kind(kind: RecordKind) -> &'static str {
    (words().kind)(kind)
}

/// Several kinds, one after another.
pub(crate) fn kinds(kinds: &[RecordKind]) -> String {
    let all: Vec<&str> = kinds.iter().map(|one| kind(*one)).collect();
    listed(&all)
}

/// A kind in a few letters, where room is scarce.
pub(crate) fn kind_short(kind: RecordKind) -> &'static str {
    (words().kind_short)(kind)
}

/// A kind as a recipient knows it.
pub(crate) fn kind_plain(kind: RecordKind) -> &'static str {
    (words().kind_plain)(kind)
}

/// Several kinds as a recipient knows them.
pub(crate) fn kinds_plain(kinds: &[RecordKind]) -> String {
    let all: Vec<&str> = kinds.iter().map(|one| kind_plain(*one)).collect();
    quoted(&all)
}

/// Who delivers.
pub(crate) fn supplier(role: SupplierRole) -> &'static str {
    (words().supplier)(role)
}

/// 要介護状態区分.
pub(crate) fn care_level(level: CareLevel) -> &'static str {
    (words().care_level)(level)
}

/// 性別.
pub(crate) fn sex(sex: Sex) -> &'static str {
    (words().sex)(sex)
}

/// A service by its code, in Japanese with what it is.
pub(crate) fn service(code: &str) -> String {
    service_named(code, super::service_name(code))
}

/// The same by a name that is at hand, as a scheme has one.
pub(crate) fn service_named(code: &str, name: impl Into<String>) -> String {
    let name = name.into();
    match (words().service)(code) {
        "" => name,
        what => format!("{what} ({name})"),
    }
}

/// 計画書区分 of 第1表; unknown ones as they are.
pub(crate) fn plan_code(code: &str) -> &str {
    known_or(code, words().plan_code)
}

/// 認定状況区分 of 第1表; unknown ones as they are.
pub(crate) fn certification_code(code: &str) -> &str {
    known_or(code, words().certification_code)
}

fn known_or(code: &str, name: fn(&str) -> &'static str) -> &str {
    match name(code) {
        "" => code,
        known => known,
    }
}

/// `YYYYMM` as `2026年11月`; as it is when it is none.
pub(crate) fn year_month(text: &str) -> String {
    text.get(..4)
        .zip(text.get(4..6))
        .and_then(|(year, month)| {
            NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1)
        })
        .map_or_else(|| text.to_owned(), super::month)
}

/// Day of the week, 1 = Monday … 7 = Sunday; empty for anything else.
pub(crate) fn weekday(number: i64) -> &'static str {
    usize::try_from(number)
        .ok()
        .and_then(|number| words().weekdays.get(number.checked_sub(1)?))
        .unwrap_or(&"")
}

/// `0900` as `9:00`; empty for `9999` and anything that is no time.
pub(crate) fn clock_time(text: &str) -> String {
    text.get(..2)
        .zip(text.get(2..4))
        .and_then(|(hour, minute)| Some((hour.parse::<u8>().ok()?, minute.parse::<u8>().ok()?)))
        .filter(|(hour, minute)| *hour <= 24 && *minute < 60)
        .map_or_else(String::new, |(hour, minute)| format!("{hour}:{minute:02}"))
}

/// Days until a certification ends, in words, with how urgent it is.
pub(crate) fn certification_end(days: i64) -> (String, Tone) {
    let tone = if days > 30 {
        Tone::Warning
    } else {
        Tone::Error
    };
    ((words().certification_end)(days), tone)
}

/// `1,234単位`.
pub(crate) fn units(count: i64) -> String {
    (words().units)(&super::grouped(count))
}

/// `85点`.
pub(crate) fn points(count: impl std::fmt::Display) -> String {
    (words().points)(&count.to_string())
}

/// `2割`.
pub(crate) fn tenths(tenths: u8) -> String {
    (words().tenths)(tenths)
}

/// `…まで`.
pub(crate) fn until(day: &str) -> String {
    (words().until)(day)
}

/// One after another.
pub(crate) fn listed(all: &[&str]) -> String {
    (words().listed)(all)
}

/// One after another, each in quotation marks.
pub(crate) fn quoted(all: &[&str]) -> String {
    (words().quoted)(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_condition_says_how_it_is_met() {
        for one in Condition::ALL {
            let words = condition(one);
            assert!(
                !words.title.is_empty() && !words.detail.is_empty(),
                "{one:?}"
            );
        }
    }

    #[test]
    fn a_record_not_delivered_names_who_delivers_it() {
        let words = absence(&Absence::NotDelivered, RecordKind::DoctorOpinion);
        assert!(words.detail.contains("医療機関"));
    }

    #[test]
    fn months_are_read_or_left() {
        assert_eq!(year_month("202611"), "2026年11月");
        assert_eq!(year_month("未定"), "未定");
    }

    #[test]
    fn an_end_within_thirty_days_is_more_urgent() {
        assert_eq!(certification_end(60).1, Tone::Warning);
        assert_eq!(certification_end(30).1, Tone::Error);
        assert_eq!(certification_end(-1).1, Tone::Error);
    }
}
