//! ケアプラン情報 on its official forms: 第1表, 第2表, 第3表, 第6表, 第7表.

mod costs;
mod goals;
mod layout;
mod month;
mod overview;
mod preventive;
mod schedule;
mod week;

use contract::record::{CarePlan, MonthlySheet, PlanForms, Record, RecordBody, ServiceResult};
use leptos::prelude::*;

use super::sheet::Form;
use super::{newest_first, parts};
use crate::text;

/// Plans, months and results: the newest of each whole.
pub(super) fn plans(records: Vec<Record>) -> AnyView {
    let mut plans = Vec::new();
    let mut months = Vec::new();
    let mut results = Vec::new();
    let mut preventive = Vec::new();
    for record in records {
        let RecordBody::CarePlan(plan) = &record.body else {
            continue;
        };
        match **plan {
            CarePlan::Plan(_) => plans.push(record),
            CarePlan::Month(_) => months.push(record),
            CarePlan::Result(_) => results.push(record),
            CarePlan::Preventive(_) => preventive.push(record),
        }
    }
    view! {
        {group("居宅サービス計画（第1表〜第3表）", plans, "計画書は届いていません。計画した居宅介護支援事業所に確かめてください。")}
        {group("サービス利用票（第6表・第7表）", months, "利用票は届いていません。計画した居宅介護支援事業所に確かめてください。")}
        {group("サービスの実績（第6表）", results, "実績は届いていません。サービス事業所が提供すると表示します。")}
        {(!preventive.is_empty()).then(|| group("介護予防の帳票", preventive, ""))}
    }
    .into_any()
}

fn group(title: &'static str, records: Vec<Record>, nothing: &'static str) -> AnyView {
    let inside = if records.is_empty() {
        view! { <p class="empty-line">{nothing}</p> }.into_any()
    } else {
        newest_first(records)
    };
    view! { <section class="stack-tight care-group"><h4 class="care-group-title">{title}</h4>{inside}</section> }
        .into_any()
}

/// The forms of one record.
pub(super) fn forms(plan: &CarePlan) -> Vec<Form> {
    match plan {
        CarePlan::Plan(forms) => plan_forms(forms),
        CarePlan::Month(sheet) => month_forms(sheet),
        CarePlan::Result(result) => result_forms(result),
        CarePlan::Preventive(form) => vec![Form::new(
            preventive::title(form),
            preventive::preventive(form),
        )],
    }
}

fn plan_forms(forms: &PlanForms) -> Vec<Form> {
    vec![
        Form::new("第1表 居宅サービス計画書（1）", overview::overview(forms)),
        Form::new("第2表 居宅サービス計画書（2）", goals::goals(&forms.goals)),
        Form::new("第3表 週間サービス計画表", week::week(&forms.week)),
    ]
}

fn month_forms(sheet: &MonthlySheet) -> Vec<Form> {
    let told_limit = sheet.supplement.as_ref().and_then(|info| info.limit_units);
    let mut forms = vec![
        Form::new(
            "第6表 サービス利用票（予定）",
            month::month(&sheet.month, &facts_of(sheet), &sheet.planned),
        ),
        Form::new(
            "第7表 サービス利用票別表",
            costs::costs(&sheet.costs, told_limit),
        ),
    ];
    if let Some(info) = &sheet.supplement {
        forms.push(Form::new("利用者補足情報", overview::supplement(info)));
    }
    forms
}

fn facts_of(sheet: &MonthlySheet) -> String {
    let written = sheet
        .written_on
        .map(|day| format!("　作成 {}", text::day_wareki(day)))
        .unwrap_or_default();
    let author = if sheet.author.is_empty() {
        String::new()
    } else {
        format!("　担当 {}", sheet.author)
    };
    format!(
        "居宅介護支援事業所 {}{written}{author}",
        sheet.office_number
    )
}

fn result_forms(result: &ServiceResult) -> Vec<Form> {
    let service = text::service_name(&result.service_type);
    let office = format!("サービス事業所 {}　{service}", result.office_number);
    vec![Form::new(
        "第6表 サービス利用票（実績）",
        month::month(&result.month, &office, &result.done),
    )]
}
