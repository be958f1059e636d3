//! 介護予防: 利用者基本情報 and サービス・支援計画書, field by field as delivered.

use contract::record::PreventiveForm;
use leptos::prelude::*;

use super::parts::{day, facts, line};

/// What the form is called.
pub(super) fn title(form: &PreventiveForm) -> &'static str {
    match form.file.as_str() {
        "UPKIHON" => "利用者基本情報（介護予防）",
        "UPYOBO" => "介護予防サービス・支援計画書",
        _ => "介護予防の帳票",
    }
}

/// Every row with its fields, named as the file names them.
pub(super) fn preventive(form: &PreventiveForm) -> AnyView {
    let rows = form.rows.iter().map(|fields| {
        let fields = fields
            .iter()
            .map(|field| {
                view! { <div><dt>{field.name.clone()}</dt><dd class="care-prose">{field.value.clone()}</dd></div> }
                    .into_any()
            })
            .collect();
        facts(fields)
    });
    view! {
        {facts(vec![
            line("作成日", day(form.made_on)),
            line("事業所番号", form.office_number.clone()),
        ])}
        {rows.collect_view()}
    }
    .into_any()
}
