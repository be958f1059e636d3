//! Addresses of the pages about one application.

use crate::api::escape;
use crate::apply::step::Step;

/// The list of applications.
pub(crate) const LIST: &str = "/applications";
/// Where a new application is started.
pub(crate) const START: &str = "/applications/new";

/// The page of an application.
pub(crate) fn overview_of(id: &str) -> String {
    format!("{LIST}/{}", escape(id))
}

/// Where filling in goes on.
pub(crate) fn edit_of(id: &str) -> String {
    format!("{LIST}/{}/edit", escape(id))
}

/// One question.
pub(crate) fn step_of(id: &str, step: &Step) -> String {
    format!("{}/{}", edit_of(id), step.slug())
}

/// One question, come to from 確認 and leading back there.
pub(crate) fn change_of(id: &str, step: &Step) -> String {
    format!("{}?from=check", step_of(id, step))
}

/// The receipt to print.
pub(crate) fn receipt_of(id: &str) -> String {
    format!("{}/receipt", overview_of(id))
}

/// The copy of what was submitted.
pub(crate) fn copy_of(id: &str) -> String {
    format!("{}/copy", overview_of(id))
}
