//! Addresses around a case.

use crate::api::escape;

/// The page of a case, keeping the filter of the queue it was come to from.
pub(crate) fn case_of(id: &str, filter: &str) -> String {
    if filter.is_empty() {
        return format!("/review/cases/{}", escape(id));
    }
    format!("/review/cases/{}?{filter}", escape(id))
}

/// A path of the API below a case, e.g. `/checks`.
pub(super) fn below(id: &str, rest: &str) -> String {
    format!("/review/cases/{}{rest}", escape(id))
}
