//! LIFE情報: scores over time, and each assessment whole.

use chrono::NaiveDate;
use contract::record::{LifeAssessment, Record, RecordBody};
use leptos::prelude::*;

use super::Form;
use super::chart::{Scale, chart};
use super::newest_first;
use super::parts::{day, facts, line, table};
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
            "Barthel Index（ADL、100点が自立）",
            "点",
            Scale::fixed(0.0, 100.0),
            barthel,
        ),
        (
            "DBD13（行動、少ないほど落ち着いている）",
            "点",
            Scale::fixed(0.0, 52.0),
            dbd,
        ),
        (
            "Vitality Index（意欲、10点が最高）",
            "点",
            Scale::fixed(0.0, 10.0),
            vitality,
        ),
        ("体重", "kg", kilos, weight),
    ]
    .into_iter()
    .filter(|(_, _, _, values)| !values.is_empty())
    .map(|(title, unit, scale, values)| chart(title, unit, scale, &values))
    .collect()
}

/// One assessment.
pub(super) fn forms(one: &LifeAssessment) -> Vec<Form> {
    vec![Form::new("科学的介護推進の評価", assessment(one))]
}

fn assessment(one: &LifeAssessment) -> AnyView {
    view! {
        {facts(vec![
            line("評価日", day(one.assessed_on)),
            line("事業所番号", one.office_number.clone()),
            line("サービス", text::service_name(&one.service_code)),
            line("要介護度", one.user.as_ref().and_then(|user| user.care_level).map_or("", domain::care::CareLevel::label_ja)),
            line("障害高齢者の日常生活自立度", one.mobility_grade.clone()),
            line("認知症高齢者の日常生活自立度", one.dementia_grade.clone()),
        ])}
        {scores(one)}
        {body(one)}
    }
    .into_any()
}

fn scores(one: &LifeAssessment) -> AnyView {
    let mut rows: Vec<AnyView> = Vec::new();
    if let Some(barthel) = &one.barthel {
        rows.push(score_row("Barthel Index 合計", barthel.total(), 100));
        for (item, points) in contract::record::BarthelIndex::ITEMS
            .iter()
            .zip(barthel.points)
        {
            rows.push(item_row(item, points));
        }
    }
    if let Some(dbd) = &one.dbd13 {
        rows.push(score_row("DBD13 合計", dbd.total(), 52));
    }
    if let Some(vitality) = &one.vitality {
        rows.push(score_row("Vitality Index 合計", vitality.total(), 10));
        for (item, points) in contract::record::VitalityIndex::ITEMS
            .iter()
            .zip(vitality.points)
        {
            rows.push(item_row(item, points));
        }
    }
    if rows.is_empty() {
        return ().into_any();
    }
    let head =
        view! { <tr><th scope="col">"項目"</th><th scope="col" class="amount">"点数"</th></tr> }
            .into_any();
    table("点数", head, rows)
}

fn score_row(name: &'static str, total: u16, best: u16) -> AnyView {
    view! {
        <tr class="care-total"><th scope="row">{name}</th><td class="amount">{format!("{total} / {best}点")}</td></tr>
    }
    .into_any()
}

fn item_row(name: &'static str, points: u8) -> AnyView {
    view! {
        <tr><th scope="row" class="care-item">{name}</th><td class="amount">{format!("{points}点")}</td></tr>
    }
    .into_any()
}

fn body(one: &LifeAssessment) -> AnyView {
    let mut all = Vec::new();
    if let Some(nutrition) = &one.nutrition {
        let size = |value: Option<f64>, unit: &str| {
            value.map_or_else(String::new, |value| format!("{value:.1}{unit}"))
        };
        all.push(line("身長", size(nutrition.height_cm, "cm")));
        all.push(line("体重", size(nutrition.weight_kg, "kg")));
        all.push(line("低栄養状態のリスク", nutrition.risk.clone()));
        all.push(line(
            "食事摂取量（全体）",
            nutrition
                .intake_percent
                .map_or_else(String::new, |percent| format!("{percent}％")),
        ));
    }
    if let Some(oral) = &one.oral {
        let said = |value: Option<bool>| match value {
            Some(true) => "はい",
            Some(false) => "いいえ",
            None => "",
        };
        all.push(line(
            "硬いものを避け柔らかいものばかり食べる",
            said(oral.avoids_hard_food),
        ));
        all.push(line("入れ歯を使っている", said(oral.denture)));
        all.push(line("むせやすい", said(oral.chokes)));
        all.push(line("誤嚥性肺炎", said(oral.aspiration_pneumonia)));
    }
    if all.is_empty() {
        return ().into_any();
    }
    facts(all)
}
