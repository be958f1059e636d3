//! 介護予防: 利用者基本情報 and サービス・支援計画書, field by field as delivered.

use contract::record::PreventiveForm;
use leptos::prelude::*;

use super::parts::{day, facts, line};
use super::words::words;

/// What the form is called.
pub(super) fn title(form: &PreventiveForm) -> &'static str {
    match form.file.as_str() {
        "UPKIHON" => words().preventive_basics,
        "UPYOBO" => words().preventive_plan,
        _ => words().preventive,
    }
}

/// Every row with its fields, named as the file names them.
pub(super) fn preventive(form: &PreventiveForm) -> AnyView {
    let rows = form.rows.iter().map(|fields| {
        let fields = fields
            .iter()
            .map(|field| {
                view! { <div lang="ja"><dt>{field.name.clone()}</dt><dd class="care-prose">{field.value.clone()}</dd></div> }
                    .into_any()
            })
            .collect();
        facts(fields)
    });
    view! {
        {facts(vec![
            line(words().made_on, day(form.made_on)),
            line(words().office_number, form.office_number.clone()),
        ])}
        {rows.collect_view()}
    }
    .into_any()
}
