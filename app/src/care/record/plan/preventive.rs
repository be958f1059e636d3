//! 介護予防の書式: field by field as delivered, since the names of most of its fields are not published.

use contract::record::PreventiveForm;
use leptos::prelude::*;

use crate::care::record::parts;
use crate::text;

/// What the standard calls the file.
pub(super) fn title(form: &PreventiveForm) -> &'static str {
    match form.file.as_str() {
        "UPKIHON" => "利用者基本情報",
        "UPYOBO" => "介護予防サービス・支援計画書",
        _ => "介護予防の書式",
    }
}

/// The form, row by row.
pub(super) fn preventive(form: &PreventiveForm) -> AnyView {
    let made = format!(
        "事業所番号 {}　作成 {}",
        form.office_number,
        text::day_wareki(form.made_on)
    );
    let rows = form.rows.iter().map(|row| {
        let fields = row
            .iter()
            .map(|field| {
                let (name, value) = (field.name.clone(), field.value.clone());
                view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any()
            })
            .collect();
        parts::facts(fields)
    });
    view! { <p>{made}</p> {rows.collect_view()} }.into_any()
}
