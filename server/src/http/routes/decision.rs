//! Outcomes of the review: checks, findings, 差戻し, decisions, budgets, repayments.

use crate::actor::Scope;
use crate::http::decision::{budgets, cases, checks, findings, proposals, repayments};
use crate::http::{Access, Route};
use crate::route;

const READ: Access = Access::Reviewer(Scope::ReviewRead);
const WRITE: Access = Access::Reviewer(Scope::ReviewWrite);
const LEAD: Access = Access::LeadReviewer(Scope::ReviewWrite);

pub(super) fn routes() -> Vec<Route> {
    vec![
        route!(checks::show).authorize(READ),
        route!(checks::compute).authorize(WRITE),
        route!(findings::show).authorize(READ),
        route!(findings::save).authorize(WRITE),
        route!(findings::comments).authorize(READ),
        route!(findings::comment).authorize(WRITE),
        route!(cases::start).authorize(WRITE),
        route!(cases::send_back).authorize(WRITE),
        route!(cases::decision).authorize(READ),
        route!(proposals::propose).authorize(WRITE),
        route!(proposals::withdraw).authorize(WRITE),
        route!(proposals::confirm).authorize(WRITE),
        route!(proposals::confirm_many).authorize(WRITE),
        route!(proposals::revoke).authorize(WRITE),
        route!(cases::reopen).authorize(LEAD),
        route!(budgets::list).authorize(READ),
        route!(budgets::set).authorize(LEAD),
        route!(repayments::list).authorize(READ),
        route!(repayments::record).authorize(WRITE),
    ]
}
