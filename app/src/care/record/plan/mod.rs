//! ケアプラン情報 on its official forms: 第1表, 第2表, 第3表, 第6表, 第7表.

mod costs;
mod goals;
mod layout;
mod month;
mod overview;
mod preventive;
mod schedule;
mod week;
mod words;

use contract::record::{CarePlan, MonthlySheet, PlanForms, Record, RecordBody, ServiceResult};
use leptos::prelude::*;

use self::words::words;
use super::sheet::Form;
use super::{newest_first, parts};
use crate::language::ruby;
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
        {group(words().plans, plans, words().no_plans)}
        {group(words().months, months, words().no_months)}
        {group(words().results, results, words().no_results)}
        {(!preventive.is_empty()).then(|| group(words().preventive, preventive, ""))}
    }
    .into_any()
}

fn group(title: &'static str, records: Vec<Record>, nothing: &'static str) -> AnyView {
    let inside = if records.is_empty() {
        view! { <p class="empty-line">{ruby(nothing)}</p> }.into_any()
    } else {
        newest_first(records)
    };
    view! { <section class="stack-tight care-group"><h4 class="care-group-title">{ruby(title)}</h4>{inside}</section> }
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
        Form::new(words().form_1, overview::overview(forms)),
        Form::new(words().form_2, goals::goals(&forms.goals)),
        Form::new(words().form_3, week::week(&forms.week)),
    ]
}

fn month_forms(sheet: &MonthlySheet) -> Vec<Form> {
    let told_limit = sheet.supplement.as_ref().and_then(|info| info.limit_units);
    let mut forms = vec![
        Form::new(
            words().form_6_planned,
            month::month(&sheet.month, &facts_of(sheet), &sheet.planned),
        ),
        Form::new(words().form_7, costs::costs(&sheet.costs, told_limit)),
    ];
    if let Some(info) = &sheet.supplement {
        forms.push(Form::new(words().supplement, overview::supplement(info)));
    }
    forms
}

fn facts_of(sheet: &MonthlySheet) -> String {
    let written = sheet
        .written_on
        .map(|day| (words().written)(&text::era_day(day)))
        .unwrap_or_default();
    let author = if sheet.author.is_empty() {
        String::new()
    } else {
        (words().author)(&sheet.author)
    };
    let office = (words().planning_office)(&sheet.office_number);
    format!("{office}{written}{author}")
}

fn result_forms(result: &ServiceResult) -> Vec<Form> {
    let service = text::care::service(&result.service_type);
    let office = (words().service_office)(&result.office_number, &service);
    vec![Form::new(
        words().form_6_done,
        month::month(&result.month, &office, &result.done),
    )]
}
