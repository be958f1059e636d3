//! LIFE CSV: 利用者情報 (`SERVICE_USER_INFO`, fields of LIFE 3.10) and 科学的介護推進 (`FORM_0000`, column names of ours).
//!
//! Whether 3.10 has head lines is not known: the two of 2021 (interface name; column ids), the ids alone, and none are read.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use contract::record::{
    BarthelIndex, Dbd13, LifeAssessment, LifeNutrition, LifeOral, LifeUser, RecordBody,
    VitalityIndex,
};
use contract::upstream::ImportIssue;

use super::refused_file;
use super::value::{Fields, stamp_of};
use crate::import::{CsvFormat, DeliveredFile, IssueLog, Row, RowKind, UnitBody, join};
use crate::store::{Content, TextEncoding};

const USER_FIELDS: &str = include_str!("../../data/life_v310_user_fields.csv");
const FORM_FIELDS: &str = include_str!("../../data/life_form_0000_fields.csv");

/// Codes 1–9 of 障害高齢者の日常生活自立度 in LIFE.
const MOBILITY: [&str; 9] = ["自立", "J1", "J2", "A1", "A2", "B1", "B2", "C1", "C2"];
/// Codes 1–8 of 認知症高齢者の日常生活自立度 in LIFE.
const DEMENTIA: [&str; 8] = ["自立", "Ⅰ", "Ⅱa", "Ⅱb", "Ⅲa", "Ⅲb", "Ⅳ", "M"];
const RISKS: [&str; 3] = ["低", "中", "高"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Interface {
    User,
    Form,
}

#[derive(Clone, Debug)]
struct Column {
    id: &'static str,
    name: &'static str,
    needed: bool,
}

pub(super) struct LifeFile {
    interface: Interface,
    office: String,
    stamped_at: DateTime<Utc>,
    columns: Vec<Column>,
    /// Field number of each column, from 1.
    places: Vec<usize>,
    rows: u64,
    broken: bool,
}

impl LifeFile {
    pub(super) fn of(file: &DeliveredFile) -> Result<Self, Box<ImportIssue>> {
        let stem = file.name.rsplit_once('.').map_or("", |(stem, _)| stem);
        let named = stem.rsplit_once('_').and_then(|(interface, stamp)| {
            let interface = match interface {
                "SERVICE_USER_INFO" => Interface::User,
                "FORM_0000" => Interface::Form,
                _ => return None,
            };
            Some((interface, stamp_of(stamp)?))
        });
        let (interface, stamped_at) = named.ok_or_else(|| {
            refused_file(
                "wrong_name",
                "ファイル名から、どの LIFE の様式をいつ出力したものかが分かりません。",
                "SERVICE_USER_INFO_YYYYMMDDHHMMSS.csv か FORM_0000_YYYYMMDDHHMMSS.csv にしてください。",
            )
        })?;
        let columns = match interface {
            Interface::User => user_columns(),
            Interface::Form => form_columns(),
        };
        Ok(Self {
            interface,
            office: file.supplier.number.clone(),
            stamped_at,
            places: (1..=columns.len()).collect(),
            columns,
            rows: 0,
            broken: false,
        })
    }

    fn at(&self, id: &str) -> usize {
        let at = self.columns.iter().position(|column| column.id == id);
        at.and_then(|at| self.places.get(at).copied())
            .unwrap_or_default()
    }

    fn is_interface_line(&self, row: &Row<'_>) -> bool {
        let name = row.field(1).trim();
        row.line == 1 && (name.starts_with("SERVICE_USER_INFO") || name.starts_with("FORM_0000"))
    }

    fn read_ids(&mut self, row: &Row<'_>, issues: &mut IssueLog) {
        let mut places = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            let place = row.fields.iter().position(|id| id.trim() == column.id);
            if place.is_none() && column.needed {
                self.broken = true;
                issues.refuse(
                    row.line,
                    column.name,
                    "missing_column",
                    "見出しに必須の列がありません。",
                    "様式の列をすべて出力してください。",
                );
            }
            places.push(place.map_or(0, |at| at + 1));
        }
        self.places = places;
        let known = |id: &str| self.columns.iter().any(|column| column.id == id.trim());
        if row.fields.iter().any(|id| !known(id)) {
            issues.warn(
                row.line,
                "",
                "unknown_column",
                "見出しに知らない列があります。その列の値は使いません。",
                "そのままでも構いません。",
            );
        }
    }

    fn mobility(&self, fields: &mut Fields<'_, '_>) -> String {
        let at = self.at("impaired_elderly_independence_degree");
        coded(fields, at, "障害高齢者の日常生活自立度", &MOBILITY)
    }

    fn dementia(&self, fields: &mut Fields<'_, '_>) -> String {
        let at = self.at("dementia_elderly_independence_degree");
        coded(fields, at, "認知症高齢者の日常生活自立度", &DEMENTIA)
    }

    fn user(&self, fields: &mut Fields<'_, '_>) -> LifeAssessment {
        // What is registered has no day of its own but that of the file.
        let day = (self.stamped_at + chrono::TimeDelta::hours(9)).date_naive();
        LifeAssessment {
            assessed_on: day,
            office_number: self.office.clone(),
            service_code: fields.text(self.at("service_code")),
            user: Some(LifeUser {
                external_number: fields.text(self.at("external_system_management_number")),
                care_level: fields.care_level(self.at("care_level"), "要介護度"),
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

    fn form(&self, fields: &mut Fields<'_, '_>) -> Option<LifeAssessment> {
        let assessed_on = fields.needed_date(self.at("evaluate_date"), "評価日");
        let points = |range: std::ops::Range<usize>, fields: &mut Fields<'_, '_>, most, step| {
            let places = self.places.get(range).unwrap_or_default();
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
            office_number: self.office.clone(),
            service_code: fields.text(self.at("service_code")),
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
            height_cm: fields.number(self.at("height"), "身長"),
            weight_kg: fields.number(self.at("weight"), "体重"),
            risk: coded(
                fields,
                self.at("low_nutrition_risk"),
                "低栄養状態のリスクレベル",
                &RISKS,
            ),
            intake_percent: fields.number(self.at("intake_percent"), "食事摂取量"),
        };
        let empty = nutrition.height_cm.is_none()
            && nutrition.weight_kg.is_none()
            && nutrition.risk.is_empty()
            && nutrition.intake_percent.is_none();
        (!empty).then_some(nutrition)
    }

    fn oral(&self, fields: &mut Fields<'_, '_>) -> Option<LifeOral> {
        let answer = |id: &str| match &*fields.text(self.at(id)) {
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

impl CsvFormat for LifeFile {
    fn encoding(&self) -> Option<TextEncoding> {
        None
    }

    fn row(&mut self, row: &Row<'_>, issues: &mut IssueLog) -> RowKind {
        if self.rows == 0 {
            if self.is_interface_line(row) {
                return RowKind::Frame;
            }
            if row
                .fields
                .iter()
                .any(|field| field.trim() == "care_facility_id")
            {
                self.read_ids(row, issues);
                return RowKind::Frame;
            }
        }
        self.rows += 1;
        if self.broken {
            return RowKind::Bad(None);
        }
        let last = self.places.iter().copied().max().unwrap_or_default();
        if row.fields.len() < last {
            issues.refuse(
                row.line,
                "",
                "wrong_field_count",
                &format!(
                    "項目が {} 個しかありません（{last} 個必要です）。",
                    row.fields.len()
                ),
                "様式の列をすべて出力してください（値がない列は空にします）。",
            );
            return RowKind::Bad(None);
        }
        let mut parts = vec!["insurer_no", "insured_no"];
        if self.interface == Interface::Form {
            parts.push("evaluate_date");
        }
        let key: Vec<&str> = parts
            .into_iter()
            .map(|id| row.field(self.at(id)).trim())
            .collect();
        RowKind::Of(key.join("/"))
    }

    fn strict(&self, fields: &[Cow<'_, str>]) -> String {
        join(fields, |_| true)
    }

    fn finish(&mut self, issues: &mut IssueLog) -> bool {
        if self.rows == 0 && !self.broken {
            let cure = "出力し直してください。";
            issues.refuse(
                0,
                "",
                "empty_file",
                "ファイルに記録が 1 件もありません。",
                cure,
            );
        }
        !self.broken
    }

    fn unit(&self, rows: &[Row<'_>], issues: &mut IssueLog) -> Option<UnitBody> {
        let [row] = rows else {
            let line = rows.get(1).map_or(0, |row| row.line);
            let cure = "1 つにして出力し直してください。";
            issues.refuse(
                line,
                "",
                "twice",
                "同じ利用者・同じ評価日の行が 2 つあります。",
                cure,
            );
            return None;
        };
        let mut fields = Fields::of(row, issues);
        if fields.text(self.at("care_facility_id")) != self.office {
            fields.refuse(
                "事業所番号",
                "not_your_office",
                "他の事業所の記録です。",
                "証明書の事業所番号と同じ事業所の記録だけを送ってください。",
            );
        }
        let person = fields.person(self.at("insurer_no"), self.at("insured_no"));
        let life = match self.interface {
            Interface::User => Some(self.user(&mut fields)),
            Interface::Form => self.form(&mut fields),
        };
        if !fields.good {
            return None;
        }
        let body = RecordBody::Life(Box::new(life?));
        let part = match self.interface {
            // One registration an office, renewed by every file.
            Interface::User => format!("life/{}/user", self.office),
            Interface::Form => body.part(),
        };
        Some(UnitBody {
            person: person?,
            part,
            stamped_at: self.stamped_at,
            content: Content::Whole(body),
        })
    }
}

fn user_columns() -> Vec<Column> {
    columns(USER_FIELDS, 5)
}

fn form_columns() -> Vec<Column> {
    columns(FORM_FIELDS, 3)
}

/// Columns from a list of `no,id,name_ja,…` with `Y` where one is required.
fn columns(text: &'static str, required: usize) -> Vec<Column> {
    text.lines()
        .skip(1)
        .filter_map(|line| {
            let parts: Vec<&'static str> = line.split(',').collect();
            Some(Column {
                id: parts.get(1).copied()?,
                name: parts.get(2).copied()?,
                needed: parts.get(required).copied()? == "Y",
            })
        })
        .collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_where_scales_are_looked_for() {
        let form = form_columns();
        assert_eq!(form.len(), 45);
        assert_eq!(
            (form[8].id, form[17].id),
            ("barthel_eating", "barthel_bladder")
        );
        assert_eq!((form[26].id, form[38].id), ("dbd13_01", "dbd13_13"));
        assert_eq!(
            (form[39].id, form[43].id),
            ("vitality_wake_up", "vitality_rehabilitation")
        );
        let user = user_columns();
        assert_eq!(user.len(), 22);
        assert!(user[0].needed && !user[11].needed);
    }
}
