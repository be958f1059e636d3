//! Wording for one field at fault.

use contract::{FieldCode, FieldIssue};

use super::amount::yen;
use crate::text::words::words;

/// How to put the field right. `label` is the field's name on the page.
pub(crate) fn field_error(label: &str, issue: &FieldIssue) -> String {
    let detail = issue.detail.as_deref().unwrap_or_default();
    match issue.code {
        FieldCode::Required => (words().required)(label),
        FieldCode::Invalid => (words().invalid)(label),
        FieldCode::WrongType => (words().wrong_type)(label),
        FieldCode::Unknown => (words().unknown)(label),
        FieldCode::TooLong => (words().too_long)(label, detail),
        FieldCode::ControlCharacter => (words().control_character)(label),
        FieldCode::CharacterNotAllowed => (words().character)(label, detail),
        FieldCode::TooSmall => (words().too_small)(label, &number(detail)),
        FieldCode::TooLarge => (words().too_large)(label, &number(detail)),
        FieldCode::NotAllowed => (words().not_allowed)(label),
        FieldCode::ServiceNotEligible => (words().service_not_eligible)(label, detail),
        FieldCode::Duplicate => (words().duplicate)(label),
        FieldCode::MustBeConfirmed => (words().must_be_confirmed)(label),
        FieldCode::TotalMismatch => mismatch(label, detail),
        FieldCode::InFuture => (words().in_future)(label),
        FieldCode::TooEarly => {
            if detail.is_empty() {
                (words().before_period)(label)
            } else {
                (words().too_early)(label, detail)
            }
        }
        FieldCode::DocumentMissing => (words().document_missing)(label),
        FieldCode::TooManyDocuments => (words().too_many)(label, detail),
        FieldCode::NotInList => (words().not_in_list)(label),
        FieldCode::NothingToGrant => words().nothing_to_grant.to_owned(),
    }
}

fn number(detail: &str) -> String {
    detail
        .parse::<i64>()
        .map_or_else(|_| detail.to_owned(), super::amount::grouped)
}

/// `typed/lines` in yen.
fn mismatch(label: &str, detail: &str) -> String {
    let pair = detail
        .split_once('/')
        .and_then(|(typed, lines)| Some((typed.parse::<i64>().ok()?, lines.parse::<i64>().ok()?)));
    match pair {
        Some((typed, lines)) => (words().mismatch_of)(label, &yen(typed), &yen(lines)),
        None => (words().mismatch)(label),
    }
}
