//! What changed between two versions of a record.
//!
//! Both are compared as JSON, field by field. Rows of lists are told apart by what names them (the item of
//! a survey, the service and day of a plan), so that a row put in between does not change all that follow.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use contract::record::{ProgressStage, RecordBody, SurveyGroup};
use domain::care::{CareLevel, Sex};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::field_label::field_label;
use super::words::words;
use crate::text;

/// One thing that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Difference {
    /// What, e.g. `基本調査 › 寝返り › 回答`.
    pub(super) label: String,
    /// What it was; none when it is new.
    pub(super) before: Option<String>,
    /// What it is; none when it is gone.
    pub(super) after: Option<String>,
}

/// Fields that name a row of a list.
const NAMING: [&str; 14] = [
    "item",
    "stage",
    "need_no",
    "goal_no",
    "support_no",
    "name",
    "on",
    "weekday",
    "starts",
    "service",
    "service_code",
    "provider_number",
    "activity",
    "from",
];

/// What changed from `before` to `after`, in the order of the fields.
pub(super) fn differences(before: &RecordBody, after: &RecordBody) -> Vec<Difference> {
    let mut found = Vec::new();
    let json = |body: &RecordBody| serde_json::to_value(body).unwrap_or(Value::Null);
    compare("", "", &json(before), &json(after), &mut found);
    found
}

fn compare(label: &str, name: &str, before: &Value, after: &Value, found: &mut Vec<Difference>) {
    if before == after {
        return;
    }
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => objects(label, before, after, found),
        (Value::Array(before), Value::Array(after)) => lists(label, name, before, after, found),
        _ => push(label, said(name, before), said(name, after), found),
    }
}

fn push(label: &str, before: Option<String>, after: Option<String>, found: &mut Vec<Difference>) {
    if before != after {
        found.push(Difference {
            label: label.to_owned(),
            before,
            after,
        });
    }
}

fn objects(
    label: &str,
    before: &Map<String, Value>,
    after: &Map<String, Value>,
    found: &mut Vec<Difference>,
) {
    let gone = before.keys().filter(|name| !after.contains_key(*name));
    for name in after.keys().chain(gone) {
        // The tags of the JSON forms are not part of the content.
        if matches!(name.as_str(), "kind" | "form") {
            continue;
        }
        let nothing = Value::Null;
        compare(
            &below(label, field_label(name).unwrap_or(name)),
            name,
            before.get(name).unwrap_or(&nothing),
            after.get(name).unwrap_or(&nothing),
            found,
        );
    }
}

fn lists(label: &str, name: &str, before: &[Value], after: &[Value], found: &mut Vec<Difference>) {
    // Scores stand in a fixed order: told as one.
    if name == "points" || name == "group_scores" {
        push(
            label,
            Some(row(name, before)),
            Some(row(name, after)),
            found,
        );
        return;
    }
    let before = named(name, before);
    let after = named(name, after);
    for (key, value) in &after {
        match before.get(key) {
            Some(old) => compare(&below(label, &key.0), name, old, value, found),
            None => push(label, None, said(name, value), found),
        }
    }
    for (key, value) in &before {
        if !after.contains_key(key) {
            push(label, said(name, value), None, found);
        }
    }
}

/// Rows by what names them; the same name twice is counted.
fn named<'a>(name: &str, rows: &'a [Value]) -> BTreeMap<(String, usize), &'a Value> {
    let mut all = BTreeMap::new();
    for value in rows {
        let key = match value {
            Value::Object(fields) => NAMING
                .iter()
                .filter_map(|field| said(field, fields.get(*field)?))
                .collect::<Vec<_>>()
                .join("・"),
            // Rows of rows have no name: told apart by their order.
            Value::Array(_) => String::new(),
            other => said(name, other).unwrap_or_default(),
        };
        let count = all
            .range((key.clone(), 0)..=(key.clone(), usize::MAX))
            .count();
        all.insert((key, count), value);
    }
    all
}

fn below(label: &str, name: &str) -> String {
    match (label.is_empty(), name.is_empty()) {
        (true, _) => name.to_owned(),
        (false, true) => label.to_owned(),
        (false, false) => format!("{label} › {name}"),
    }
}

/// A value in words; none when there is nothing.
fn said(name: &str, value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::Bool(true) => Some(words().yes.to_owned()),
        Value::Bool(false) => Some(words().no.to_owned()),
        Value::Number(number) => Some(number_said(name, number)),
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => Some(text_said(name, text)),
        Value::Array(values) if values.is_empty() => None,
        Value::Array(values) => Some(row(name, values)),
        Value::Object(fields) => {
            let all: Vec<String> = fields
                .iter()
                .filter_map(|(name, value)| {
                    Some(format!(
                        "{} {}",
                        field_label(name).unwrap_or(name),
                        said(name, value)?
                    ))
                })
                .collect();
            (!all.is_empty())
                .then(|| text::care::listed(&all.iter().map(String::as_str).collect::<Vec<_>>()))
        }
    }
}

fn row(name: &str, values: &[Value]) -> String {
    let all: Vec<String> = values
        .iter()
        .filter_map(|value| said(name, value))
        .collect();
    text::care::listed(&all.iter().map(String::as_str).collect::<Vec<_>>())
}

fn number_said(name: &str, number: &serde_json::Number) -> String {
    let Some(whole) = number.as_i64() else {
        return number.to_string();
    };
    match name {
        "tenths" => u8::try_from(whole).map_or_else(|_| whole.to_string(), text::care::tenths),
        "weekday" => text::care::weekday(whole).to_owned(),
        _ if name.ends_with("_yen") => text::yen(whole),
        _ if name.ends_with("units") => text::grouped(whole),
        _ => whole.to_string(),
    }
}

fn text_said(name: &str, text: &str) -> String {
    let known = match name {
        "care_level" => read::<CareLevel>(text).map(text::care::care_level),
        "stage" => read::<ProgressStage>(text).map(text::care::stage),
        "group" => read::<SurveyGroup>(text).map(text::care::survey_group),
        "sex" => read::<Sex>(text).map(text::care::sex),
        _ => None,
    };
    if let Some(known) = known {
        return known.to_owned();
    }
    if name == "month" {
        return text::care::year_month(text);
    }
    if name == "service_code" || name == "service_type" {
        return (words().named)(&text::care::service(text), text);
    }
    text.parse::<NaiveDate>()
        .map_or_else(|_| text.to_owned(), text::era_day)
}

fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(Value::String(text.to_owned())).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::care::record::sample;
    use contract::record::{CarePlan, NamedField, PreventiveForm, ScheduledService, SurveyAnswer};

    fn said_of(found: &[Difference]) -> Vec<(&str, Option<&str>, Option<&str>)> {
        found
            .iter()
            .map(|one| {
                (
                    one.label.as_str(),
                    one.before.as_deref(),
                    one.after.as_deref(),
                )
            })
            .collect()
    }

    #[test]
    fn the_same_has_no_difference() {
        let body = RecordBody::InsuranceCard(sample::card());
        assert!(differences(&body, &body).is_empty());
    }

    #[test]
    fn a_level_is_said_as_people_know_it() {
        let before = sample::card();
        let mut after = before.clone();
        after.insured.care_level = Some(CareLevel::Care3);
        after.insured.limit_units = Some(27_048);
        let found = differences(
            &RecordBody::InsuranceCard(before),
            &RecordBody::InsuranceCard(after),
        );
        assert_eq!(
            said_of(&found),
            [
                (
                    "被保険者証 › 要介護状態区分",
                    Some("要介護2"),
                    Some("要介護3")
                ),
                (
                    "被保険者証 › 区分支給限度基準額（単位）",
                    Some("19,705"),
                    Some("27,048")
                ),
            ]
        );
    }

    #[test]
    fn a_survey_answer_is_named_by_its_item() {
        let mut before = sample::certification();
        before.survey = vec![
            answer("寝返り", "つかまらないでできる"),
            answer("歩行", "できない"),
        ];
        let mut after = before.clone();
        after.survey = vec![
            answer("寝返り", "できない"),
            answer("視力", "普通"),
            answer("歩行", "できない"),
        ];
        let found = differences(
            &RecordBody::Certification(Box::new(before)),
            &RecordBody::Certification(Box::new(after)),
        );
        let all = said_of(&found);
        assert_eq!(all.len(), 2, "{all:?}");
        assert!(all.contains(&(
            "基本調査 › 寝返り › 回答",
            Some("つかまらないでできる"),
            Some("できない")
        )));
        assert!(all.iter().any(|one| one.0 == "基本調査" && one.1.is_none()));
    }

    #[test]
    fn a_service_put_in_between_changes_no_other() {
        let service = |day: &str| ScheduledService {
            on: day.parse().unwrap(),
            starts: "0900".to_owned(),
            ends: "1000".to_owned(),
            times: 1,
            service_code: "111111".to_owned(),
            equipment: String::new(),
            provider_number: "1370000009".to_owned(),
            provider_name: "見本訪問介護".to_owned(),
            units: Some(245),
        };
        let mut before = sample::month();
        before.planned = vec![service("2026-11-02"), service("2026-11-09")];
        let mut after = before.clone();
        after.planned.insert(1, service("2026-11-04"));
        let found = differences(
            &RecordBody::CarePlan(Box::new(CarePlan::Month(before))),
            &RecordBody::CarePlan(Box::new(CarePlan::Month(after))),
        );
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].before, None);
    }

    #[test]
    fn a_field_of_a_preventive_form_is_named_by_itself() {
        let form = |value: &str| {
            let field = |name: &str, value: &str| NamedField {
                name: name.to_owned(),
                value: value.to_owned(),
            };
            RecordBody::CarePlan(Box::new(CarePlan::Preventive(PreventiveForm {
                file: "UPKIHON".to_owned(),
                made_on: "2026-10-01".parse().unwrap(),
                office_number: "1370000009".to_owned(),
                rows: vec![vec![field("項目12", value), field("項目13", "同じ")]],
            })))
        };
        let found = differences(&form("前"), &form("後"));
        assert_eq!(
            said_of(&found),
            [("帳票の行 › 項目12 › 値", Some("前"), Some("後"))]
        );
    }

    fn answer(item: &str, answer: &str) -> SurveyAnswer {
        SurveyAnswer {
            group: SurveyGroup::Body,
            item: item.to_owned(),
            answer: answer.to_owned(),
            remark: String::new(),
        }
    }
}
