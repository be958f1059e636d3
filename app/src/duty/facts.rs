//! What was answered, read back: on 確認, on the paper, and for reviewers.

use contract::duty::{DutyForm, DutyView};
use domain::duty::{DutyKind, TaxMethod};
use leptos::prelude::*;

use super::field_name::field_name;
use super::words::{manner_name, method_name};
use crate::duty::applicant_words::words;
use crate::language::say;
use crate::text;

/// One answer: path of its field and what was said.
type Fact = (&'static str, String);

/// The answers of a report or request.
pub(super) fn facts(kind: DutyKind, form: &DutyForm) -> AnyView {
    let rows = said(kind, form).into_iter().map(|(field, words)| {
        view! { <div><dt>{say(field_name(field))}</dt><dd class="summary-text">{words}</dd></div> }
    });
    view! { <dl class="facts">{rows.collect_view()}</dl> }.into_any()
}

fn said(kind: DutyKind, form: &DutyForm) -> Vec<Fact> {
    let day =
        |day: Option<chrono::NaiveDate>| day.map_or_else(|| words().nothing.to_owned(), text::day);
    match kind {
        DutyKind::TaxReport => tax_report(form),
        DutyKind::Change => vec![
            ("form.content", or_dash(&form.content)),
            ("form.reason", or_dash(&form.reason)),
        ],
        DutyKind::Abandonment => vec![
            ("form.on", day(form.on)),
            ("form.reason", or_dash(&form.reason)),
        ],
        DutyKind::Disposal => vec![
            ("form.property", or_dash(&form.property)),
            ("form.unit_price_yen", text::yen_of(form.unit_price_yen)),
            (
                "form.units",
                form.units
                    .map_or_else(|| words().nothing.to_owned(), words().units_count),
            ),
            ("form.acquired_on", day(form.acquired_on)),
            (
                "form.manner",
                form.manner.map_or(words().nothing, manner_name).to_owned(),
            ),
            ("form.reason", or_dash(&form.reason)),
        ],
    }
}

fn tax_report(form: &DutyForm) -> Vec<Fact> {
    let method = form.method.map_or(words().nothing, method_name).to_owned();
    let mut facts = vec![("form.method", method)];
    if form.method.is_some_and(TaxMethod::needs_ratio) {
        facts.push((
            "form.taxable_sales_yen",
            text::yen_of(form.taxable_sales_yen),
        ));
        facts.push(("form.total_sales_yen", text::yen_of(form.total_sales_yen)));
    }
    if form.method == Some(TaxMethod::Itemised) {
        facts.push(("form.use_taxable_yen", text::yen_of(form.use_taxable_yen)));
        facts.push(("form.use_common_yen", text::yen_of(form.use_common_yen)));
        facts.push((
            "form.use_non_taxable_yen",
            text::yen_of(form.use_non_taxable_yen),
        ));
    }
    facts.push(("form.credit_yen", text::yen_of(form.credit_yen)));
    if !form.note.is_empty() {
        facts.push(("form.note", form.note.clone()));
    }
    facts
}

fn or_dash(text: &str) -> String {
    if text.trim().is_empty() {
        return words().nothing.to_owned();
    }
    text.to_owned()
}

/// Files handed in; `path` is where they are fetched below the API.
pub(super) fn files(duty: &DutyView, path: &str) -> AnyView {
    if duty.documents.is_empty() {
        return view! { <p class="soft">{say(words().no_files)}</p> }.into_any();
    }
    let rows = duty.documents.iter().map(|file| {
        let href = format!("{}{path}/documents/{}", contract::path::API, file.id);
        let size = text::bytes(file.size_bytes);
        view! {
            <li>
                <div class="row-main">
                    <p class="row-name"><a href=href rel="external" download="">{file.name.clone()}</a></p>
                    <p class="soft">{say((words().file_facts)(&size, &text::minute(file.uploaded_at)))}</p>
                </div>
            </li>
        }
    });
    view! { <ul class="rows">{rows.collect_view()}</ul> }.into_any()
}
