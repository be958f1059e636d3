//! The review queue, cases, figures.

use crate::actor::Scope;
use crate::http::review::{assignment, case, export, figures, hold, queue, view};
use crate::http::{Access, Route};
use crate::route;

const READ: Access = Access::Reviewer(Scope::ReviewRead);
const WRITE: Access = Access::Reviewer(Scope::ReviewWrite);
const FIGURES: Access = Access::Federation(Scope::ReviewRead);

pub(super) fn routes() -> Vec<Route> {
    vec![
        route!(queue::list).authorize(READ),
        route!(queue::counts).authorize(READ),
        route!(queue::reviewers).authorize(READ),
        route!(export::cases).authorize(READ).unlimited(),
        route!(case::show).authorize(READ),
        route!(case::document).authorize(READ).unlimited(),
        route!(case::text).authorize(READ).unlimited(),
        route!(assignment::assign).authorize(WRITE),
        route!(assignment::share_out).authorize(WRITE),
        route!(hold::take).authorize(WRITE),
        route!(hold::release).authorize(WRITE),
        route!(view::list).authorize(READ),
        route!(view::save).authorize(WRITE),
        route!(view::remove).authorize(WRITE),
        route!(figures::show).authorize(FIGURES),
        route!(figures::export).authorize(FIGURES),
    ]
}
