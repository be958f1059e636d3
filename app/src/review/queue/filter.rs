//! What the queue is narrowed to, kept in the page's address so that it can be gone back to and sent on.

use contract::review::CaseFilter;

use crate::api::escape;

/// The parts of a filter by their names in addresses.
pub(super) fn parts(filter: &CaseFilter) -> [(&'static str, Option<&String>); 7] {
    [
        ("status", filter.status.as_ref()),
        ("month", filter.month.as_ref()),
        ("prefecture", filter.prefecture.as_ref()),
        ("category", filter.category.as_ref()),
        ("flag", filter.flag.as_ref()),
        ("reviewer", filter.reviewer.as_ref()),
        ("q", filter.q.as_ref()),
    ]
}

/// The filter as a query, without `?`; empty when nothing is narrowed.
pub(super) fn as_query(filter: &CaseFilter) -> String {
    let given = parts(filter)
        .into_iter()
        .filter_map(|(name, value)| Some(format!("{name}={}", escape(value?))));
    given.collect::<Vec<_>>().join("&")
}

/// The filter out of the address, part by part.
pub(super) fn read(part: impl Fn(&str) -> Option<String>) -> CaseFilter {
    let part = |name: &str| part(name).filter(|value| !value.trim().is_empty());
    CaseFilter {
        status: part("status"),
        month: part("month"),
        prefecture: part("prefecture"),
        category: part("category"),
        flag: part("flag"),
        reviewer: part("reviewer"),
        q: part("q"),
    }
}

/// The same filter with one part changed; an empty value takes the part away.
pub(super) fn with(filter: &CaseFilter, name: &str, value: String) -> CaseFilter {
    let value = (!value.trim().is_empty()).then_some(value);
    let mut filter = filter.clone();
    match name {
        "status" => filter.status = value,
        "month" => filter.month = value,
        "prefecture" => filter.prefecture = value,
        "category" => filter.category = value,
        "flag" => filter.flag = value,
        "reviewer" => filter.reviewer = value,
        _ => filter.q = value,
    }
    filter
}
