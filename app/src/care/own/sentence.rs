//! Who looked, in sentences.

use chrono::{Datelike, NaiveDate};
use contract::care::AccessEntry;
use contract::upstream::ViewPurpose;

use super::words::words;
use crate::clock::tokyo;
use crate::text;

/// What one visit was, e.g. `見本事業所の例示 花子さん（ケアマネジャー）が11月3日 14:05に、ケアプランの作成・見直しのために、ケアプランを見ました。`
pub(super) fn sentences(entry: &AccessEntry, today: NaiveDate) -> Vec<String> {
    let who = who(entry);
    let when = when(entry, today);
    let why = why(entry.purpose);
    let mut all = Vec::new();
    if !entry.seen.is_empty() {
        all.push((words().saw)(
            &who,
            &when,
            &why,
            &text::care::kinds_plain(&entry.seen),
        ));
    }
    if !entry.refused.is_empty() {
        all.push((words().was_refused)(
            &who,
            &when,
            &text::care::kinds_plain(&entry.refused),
        ));
    }
    if !entry.printed.is_empty() {
        all.push((words().printed)(&text::care::kinds_plain(&entry.printed)));
    }
    if let Some(reason) = &entry.emergency_reason {
        all.push((words().in_emergency)(reason));
    }
    all
}

fn who(entry: &AccessEntry) -> String {
    if entry.office_name.is_empty() {
        return words().you.to_owned();
    }
    (words().person_of)(&entry.office_name, &entry.by, text::care::job(&entry.job))
}

/// The year only where it is another one.
fn when(entry: &AccessEntry, today: NaiveDate) -> String {
    let at = tokyo(entry.at);
    let year = (at.year() != today.year()).then_some(at.year());
    (words().when)(year, at)
}

fn why(purpose: ViewPurpose) -> String {
    match purpose {
        ViewPurpose::OwnRecord => String::new(),
        ViewPurpose::Eligibility
        | ViewPurpose::CarePlanning
        | ViewPurpose::ServiceProvision
        | ViewPurpose::Emergency => (words().because)(text::care::purpose(purpose)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::care::RecordKind;

    fn entry() -> AccessEntry {
        AccessEntry {
            id: "a".to_owned(),
            at: "2026-11-03T05:05:00Z".parse().unwrap(),
            office_name: "見本事業所".to_owned(),
            by: "例示 花子".to_owned(),
            job: "care_manager".to_owned(),
            purpose: ViewPurpose::CarePlanning,
            seen: vec![RecordKind::CarePlan],
            refused: Vec::new(),
            printed: Vec::new(),
            emergency_reason: None,
            objected: false,
        }
    }

    fn today() -> NaiveDate {
        "2026-12-01".parse().unwrap()
    }

    #[test]
    fn a_view_names_who_when_why_and_what() {
        assert_eq!(
            sentences(&entry(), today()),
            [
                "見本事業所の例示 花子さん（ケアマネジャー）が11月3日 14:05に、ケアプランの作成・見直しのために、「ケアプラン」を見ました。"
            ]
        );
    }

    #[test]
    fn a_refusal_is_told_as_one() {
        let refused = AccessEntry {
            seen: Vec::new(),
            refused: vec![RecordKind::DoctorOpinion],
            ..entry()
        };
        let said = sentences(&refused, today());
        assert_eq!(said.len(), 1);
        assert!(said[0].ends_with("見られませんでした。"), "{said:?}");
    }

    #[test]
    fn an_emergency_is_told_with_its_reason() {
        let emergency = AccessEntry {
            purpose: ViewPurpose::Emergency,
            emergency_reason: Some("意識がなく搬送した".to_owned()),
            printed: vec![RecordKind::CarePlan],
            ..entry()
        };
        let said = sentences(&emergency, today());
        assert_eq!(said.len(), 3);
        assert!(said[2].contains("意識がなく搬送した"));
    }

    #[test]
    fn ones_own_view_is_ones_own() {
        let own = AccessEntry {
            office_name: String::new(),
            purpose: ViewPurpose::OwnRecord,
            at: "2025-11-03T05:05:00Z".parse().unwrap(),
            ..entry()
        };
        assert_eq!(
            sentences(&own, today()),
            ["あなたが2025年11月3日 14:05に、「ケアプラン」を見ました。"]
        );
    }
}
