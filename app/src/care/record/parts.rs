//! Small parts of forms.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::words::words;
use crate::language::ruby;
use crate::text;

/// A name and a value in words of the page; nothing for an empty value.
pub(super) fn line(name: &'static str, value: impl Into<String>) -> AnyView {
    let value = value.into();
    if value.trim().is_empty() {
        return ().into_any();
    }
    view! { <div><dt>{ruby(name)}</dt><dd class="care-prose">{ruby(value)}</dd></div> }.into_any()
}

/// A name and what the record says, as delivered: in Japanese.
pub(super) fn told(name: &'static str, value: impl Into<String>) -> AnyView {
    let value = value.into();
    if value.trim().is_empty() {
        return ().into_any();
    }
    view! { <div><dt>{ruby(name)}</dt><dd class="care-prose" lang="ja">{value}</dd></div> }
        .into_any()
}

/// A name and several things the record says.
pub(super) fn lines(name: &'static str, values: &[String]) -> AnyView {
    if values.is_empty() {
        return ().into_any();
    }
    let values = values
        .iter()
        .map(|value| view! { <li>{value.clone()}</li> })
        .collect_view();
    view! { <div><dt>{ruby(name)}</dt><dd lang="ja"><ul class="care-plain">{values}</ul></dd></div> }.into_any()
}

/// A day in both calendars.
pub(super) fn day(date: NaiveDate) -> String {
    (words().both_calendars)(&text::era_day(date), &date.format("%Y").to_string())
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
            let said = |date: Option<NaiveDate>| date.map(text::era_day).unwrap_or_default();
            (words().from_to)(&said(from), &said(to))
        }
    }
}

/// Units, or nothing.
pub(super) fn units(units: Option<u32>) -> String {
    units.map_or_else(String::new, |units| text::care::units(i64::from(units)))
}

/// A group of lines.
pub(super) fn facts(inside: Vec<AnyView>) -> AnyView {
    view! { <dl class="care-form-facts">{inside}</dl> }.into_any()
}

/// A table that may be wider than the page.
pub(super) fn table(label: &'static str, head: AnyView, rows: Vec<AnyView>) -> AnyView {
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-label=(words().widens)(label)>
            <table class="table table-tight care-table">
                <caption class="visually-hidden">{ruby(label)}</caption>
                <thead>{head}</thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
