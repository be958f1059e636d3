//! Small parts of forms.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::text;

/// A name and a value on a form; nothing for an empty value.
pub(super) fn line(name: &'static str, value: impl Into<String>) -> AnyView {
    let value = value.into();
    if value.trim().is_empty() {
        return ().into_any();
    }
    view! { <div><dt>{name}</dt><dd class="care-prose">{value}</dd></div> }.into_any()
}

/// A name and several values.
pub(super) fn lines(name: &'static str, values: &[String]) -> AnyView {
    if values.is_empty() {
        return ().into_any();
    }
    let values = values
        .iter()
        .map(|value| view! { <li>{value.clone()}</li> })
        .collect_view();
    view! { <div><dt>{name}</dt><dd><ul class="care-plain">{values}</ul></dd></div> }.into_any()
}

/// A day in both calendars.
pub(super) fn day(date: NaiveDate) -> String {
    format!("{}（{}年）", text::day_wareki(date), date.format("%Y"))
}

/// A day that may be missing.
pub(super) fn day_of(date: Option<NaiveDate>) -> String {
    date.map(day).unwrap_or_default()
}

/// From and to.
pub(super) fn period(from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
    match (from, to) {
        (None, None) => String::new(),
        (from, to) => {
            let words = |date: Option<NaiveDate>| date.map(text::day_wareki).unwrap_or_default();
            format!("{} から {} まで", words(from), words(to))
        }
    }
}

/// `1,234単位`, or nothing.
pub(super) fn units(units: Option<u32>) -> String {
    units.map_or_else(String::new, |units| {
        format!("{}単位", text::grouped(i64::from(units)))
    })
}

/// A group of lines.
pub(super) fn facts(inside: Vec<AnyView>) -> AnyView {
    view! { <dl class="care-form-facts">{inside}</dl> }.into_any()
}

/// A table that may be wider than the page.
pub(super) fn table(label: &'static str, head: AnyView, rows: Vec<AnyView>) -> AnyView {
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-label=format!("{label}（横に動かせます）")>
            <table class="table table-tight care-table">
                <caption class="visually-hidden">{label}</caption>
                <thead>{head}</thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
