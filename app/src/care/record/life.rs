//! LIFE情報: scores over time, and each assessment whole.

use chrono::NaiveDate;
use contract::record::{LifeAssessment, Record, RecordBody};
use leptos::prelude::*;

use super::Form;
use super::chart::{Scale, chart};
use super::newest_first;
use super::parts::{day, facts, line, table, told};
use super::words::words;
use crate::language::ruby;
use crate::text;

/// Charts over all assessments, then the assessments.
pub(super) fn assessments(records: Vec<Record>) -> AnyView {
    let mut all: Vec<&LifeAssessment> = records
        .iter()
        .filter_map(|record| match &record.body {
            RecordBody::Life(body) => Some(&**body),
            _ => None,
        })
        .collect();
    all.sort_by_key(|one| one.assessed_on);
    let charts = charts(&all);
    view! {
        <div class="care-charts">{charts}</div>
        {newest_first(records)}
    }
    .into_any()
}

fn series(
    all: &[&LifeAssessment],
    value: impl Fn(&LifeAssessment) -> Option<f64>,
) -> Vec<(NaiveDate, f64)> {
    all.iter()
        .filter_map(|one| Some((one.assessed_on, value(one)?)))
        .collect()
}

fn charts(all: &[&LifeAssessment]) -> Vec<AnyView> {
    let barthel = series(all, |one| {
        one.barthel.as_ref().map(|it| f64::from(it.total()))
    });
    let dbd = series(all, |one| {
        one.dbd13.as_ref().map(|it| f64::from(it.total()))
    });
    let vitality = series(all, |one| {
        one.vitality.as_ref().map(|it| f64::from(it.total()))
    });
    let weight = series(all, |one| one.nutrition.as_ref()?.weight_kg);
    let kilos = Scale::around(weight.iter().map(|(_, kilos)| *kilos));
    [
        (
            words().chart_barthel,
            words().unit_points,
            Scale::fixed(0.0, 100.0),
            barthel,
        ),
        (
            words().chart_dbd,
            words().unit_points,
            Scale::fixed(0.0, 52.0),
            dbd,
        ),
        (
            words().chart_vitality,
            words().unit_points,
            Scale::fixed(0.0, 10.0),
            vitality,
        ),
        (words().weight, words().unit_kilos, kilos, weight),
    ]
    .into_iter()
    .filter(|(_, _, _, values)| !values.is_empty())
    .map(|(title, unit, scale, values)| chart(title, unit, scale, &values))
    .collect()
}

/// One assessment.
pub(super) fn forms(one: &LifeAssessment) -> Vec<Form> {
    vec![Form::new(words().assessment, assessment(one))]
}

fn assessment(one: &LifeAssessment) -> AnyView {
    view! {
        {facts(vec![
            line(words().assessed_on, day(one.assessed_on)),
            line(words().office_number, one.office_number.clone()),
            line(words().service, text::care::service(&one.service_code)),
            line(words().level, one.user.as_ref().and_then(|user| user.care_level).map_or("", text::care::care_level)),
            told(words().mobility_grade, one.mobility_grade.clone()),
            told(words().dementia_grade, one.dementia_grade.clone()),
        ])}
        {scores(one)}
        {body(one)}
    }
    .into_any()
}

fn scores(one: &LifeAssessment) -> AnyView {
    let mut rows: Vec<AnyView> = Vec::new();
    if let Some(barthel) = &one.barthel {
        rows.push(score_row(words().barthel_total, barthel.total(), 100));
        for (item, points) in words().barthel_items.iter().zip(barthel.points) {
            rows.push(item_row(item, points));
        }
    }
    if let Some(dbd) = &one.dbd13 {
        rows.push(score_row(words().dbd_total, dbd.total(), 52));
    }
    if let Some(vitality) = &one.vitality {
        rows.push(score_row(words().vitality_total, vitality.total(), 10));
        for (item, points) in words().vitality_items.iter().zip(vitality.points) {
            rows.push(item_row(item, points));
        }
    }
    if rows.is_empty() {
        return ().into_any();
    }
    let head =
        view! { <tr><th scope="col">{ruby(words().item)}</th><th scope="col" class="amount">{ruby(words().points)}</th></tr> }
            .into_any();
    table(words().points, head, rows)
}

fn score_row(name: &'static str, total: u16, best: u16) -> AnyView {
    view! {
        <tr class="care-total"><th scope="row">{ruby(name)}</th><td class="amount">{ruby((words().points_of)(total, best))}</td></tr>
    }
    .into_any()
}

fn item_row(name: &'static str, points: u8) -> AnyView {
    view! {
        <tr><th scope="row" class="care-item">{ruby(name)}</th><td class="amount">{ruby(text::care::points(points))}</td></tr>
    }
    .into_any()
}

fn body(one: &LifeAssessment) -> AnyView {
    let mut all = Vec::new();
    if let Some(nutrition) = &one.nutrition {
        let size = |value: Option<f64>, unit: &str| {
            value.map_or_else(String::new, |value| format!("{value:.1}{unit}"))
        };
        all.push(line(
            words().height,
            size(nutrition.height_cm, words().unit_centimetres),
        ));
        all.push(line(
            words().weight,
            size(nutrition.weight_kg, words().unit_kilos),
        ));
        all.push(told(words().malnutrition, nutrition.risk.clone()));
        all.push(line(
            words().intake,
            nutrition
                .intake_percent
                .map_or_else(String::new, |percent| {
                    (words().percent)(&percent.to_string())
                }),
        ));
    }
    if let Some(oral) = &one.oral {
        let said = |value: Option<bool>| match value {
            Some(true) => words().yes,
            Some(false) => words().no,
            None => "",
        };
        all.push(line(words().soft_food, said(oral.avoids_hard_food)));
        all.push(line(words().denture, said(oral.denture)));
        all.push(line(words().chokes, said(oral.chokes)));
        all.push(line(words().pneumonia, said(oral.aspiration_pneumonia)));
    }
    if all.is_empty() {
        return ().into_any();
    }
    facts(all)
}
