//! Assessments and registrations from lines.

use chrono::{DateTime, Utc};
use contract::record::{
    BarthelIndex, Dbd13, LifeAssessment, LifeNutrition, LifeOral, LifeUser, VitalityIndex,
};

use super::columns::LifeColumns;
use crate::format::value::Fields;

/// Codes 1–9 of 障害高齢者の日常生活自立度 in LIFE.
const MOBILITY: [&str; 9] = ["自立", "J1", "J2", "A1", "A2", "B1", "B2", "C1", "C2"];
/// Codes 1–8 of 認知症高齢者の日常生活自立度 in LIFE.
const DEMENTIA: [&str; 8] = ["自立", "Ⅰ", "Ⅱa", "Ⅱb", "Ⅲa", "Ⅲb", "Ⅳ", "M"];
const RISKS: [&str; 3] = ["低", "中", "高"];

/// Reads one line.
pub(super) struct LineReading<'a> {
    pub(super) columns: &'a LifeColumns,
    pub(super) office: &'a str,
    pub(super) stamped_at: DateTime<Utc>,
}

impl LineReading<'_> {
    fn mobility(&self, fields: &mut Fields<'_, '_>) -> String {
        let at = self.columns.at("impaired_elderly_independence_degree");
        coded(fields, at, "障害高齢者の日常生活自立度", &MOBILITY)
    }

    fn dementia(&self, fields: &mut Fields<'_, '_>) -> String {
        let at = self.columns.at("dementia_elderly_independence_degree");
        coded(fields, at, "認知症高齢者の日常生活自立度", &DEMENTIA)
    }

    pub(super) fn user(&self, fields: &mut Fields<'_, '_>) -> LifeAssessment {
        // What is registered has no day of its own but that of the file.
        let day = (self.stamped_at + chrono::TimeDelta::hours(9)).date_naive();
        LifeAssessment {
            assessed_on: day,
            office_number: self.office.to_owned(),
            service_code: fields.text(self.columns.at("service_code")),
            user: Some(LifeUser {
                external_number: fields.text(self.columns.at("external_system_management_number")),
                care_level: fields.care_level(self.columns.at("care_level"), "要介護度"),
            }),
            mobility_grade: self.mobility(fields),
            dementia_grade: self.dementia(fields),
            barthel: None,
            dbd13: None,
            vitality: None,
            nutrition: None,
            oral: None,
        }
    }

    pub(super) fn form(&self, fields: &mut Fields<'_, '_>) -> Option<LifeAssessment> {
        let assessed_on = fields.needed_date(self.columns.at("evaluate_date"), "評価日");
        let points = |range: std::ops::Range<usize>, fields: &mut Fields<'_, '_>, most, step| {
            let places = self.columns.places(range);
            scores(fields, places, most, step)
        };
        let barthel = points(8..18, fields, 15, 5);
        let dbd13 = points(26..39, fields, 4, 1);
        let vitality = points(39..44, fields, 2, 1);
        let mobility_grade = self.mobility(fields);
        let dementia_grade = self.dementia(fields);
        let nutrition = self.nutrition(fields);
        let oral = self.oral(fields);
        Some(LifeAssessment {
            assessed_on: assessed_on?,
            office_number: self.office.to_owned(),
            service_code: fields.text(self.columns.at("service_code")),
            user: None,
            mobility_grade,
            dementia_grade,
            barthel: barthel.and_then(|points| {
                Some(BarthelIndex {
                    points: points.try_into().ok()?,
                })
            }),
            dbd13: dbd13.and_then(|points| {
                Some(Dbd13 {
                    points: points.try_into().ok()?,
                })
            }),
            vitality: vitality.and_then(|points| {
                Some(VitalityIndex {
                    points: points.try_into().ok()?,
                })
            }),
            nutrition,
            oral,
        })
    }

    fn nutrition(&self, fields: &mut Fields<'_, '_>) -> Option<LifeNutrition> {
        let nutrition = LifeNutrition {
            height_cm: fields.number(self.columns.at("height"), "身長"),
            weight_kg: fields.number(self.columns.at("weight"), "体重"),
            risk: coded(
                fields,
                self.columns.at("low_nutrition_risk"),
                "低栄養状態のリスクレベル",
                &RISKS,
            ),
            intake_percent: fields.number(self.columns.at("intake_percent"), "食事摂取量"),
        };
        let empty = nutrition.height_cm.is_none()
            && nutrition.weight_kg.is_none()
            && nutrition.risk.is_empty()
            && nutrition.intake_percent.is_none();
        (!empty).then_some(nutrition)
    }

    fn oral(&self, fields: &mut Fields<'_, '_>) -> Option<LifeOral> {
        let answer = |id: &str| match &*fields.text(self.columns.at(id)) {
            "1" => Some(true),
            "0" => Some(false),
            _ => None,
        };
        let oral = LifeOral {
            avoids_hard_food: answer("avoids_hard_food"),
            denture: answer("denture"),
            chokes: answer("chokes"),
            aspiration_pneumonia: answer("aspiration_pneumonia"),
        };
        let none = LifeOral {
            avoids_hard_food: None,
            denture: None,
            chokes: None,
            aspiration_pneumonia: None,
        };
        (oral != none).then_some(oral)
    }
}

/// The word of a code, counted from 1; empty stays empty.
fn coded(fields: &mut Fields<'_, '_>, at: usize, name: &str, words: &[&str]) -> String {
    let Some(code) = fields.number::<usize>(at, name) else {
        return String::new();
    };
    if let Some(word) = code.checked_sub(1).and_then(|at| words.get(at)) {
        return (*word).to_owned();
    }
    fields.refuse(
        name,
        "unknown_code",
        "コードの範囲にありません。",
        &format!("1〜{} で書いてください。", words.len()),
    );
    String::new()
}

/// All scores of a scale; none when it was not taken. Some without the others cannot be summed up: refused.
fn scores(fields: &mut Fields<'_, '_>, places: &[usize], most: u8, step: u8) -> Option<Vec<u8>> {
    let texts: Vec<String> = places.iter().map(|place| fields.text(*place)).collect();
    if texts.iter().all(String::is_empty) {
        return None;
    }
    let scores: Option<Vec<u8>> = texts
        .iter()
        .map(|text| {
            text.parse()
                .ok()
                .filter(|score| *score <= most && score % step == 0)
        })
        .collect();
    if scores.is_none() {
        fields.refuse(
            "評価尺度",
            "bad_scores",
            "評価尺度（Barthel Index、DBD13、Vitality Index）の点に、空か範囲外のものがあります。",
            "尺度ごとに、全項目の点を入れるか、全項目を空にしてください。",
        );
    }
    scores
}
