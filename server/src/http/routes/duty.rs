//! After the grant, retention, audit log, staff.

use crate::actor::Scope;
use crate::http::duty::{file, office, review};
use crate::http::{Access, Route, audit, retention, staff};
use crate::route;

const READ: Access = Access::Applicant(Scope::ApplicationsRead);
const WRITE: Access = Access::Applicant(Scope::ApplicationsWrite);
const AUDIT: Access = Access::Auditor(Scope::ReviewRead);

pub(super) fn routes() -> Vec<Route> {
    let mut routes = duties();
    routes.extend(vec![
        route!(retention::show).authorize(Access::LeadReviewer(Scope::ReviewRead)),
        route!(retention::propose).authorize(Access::LeadReviewer(Scope::ReviewWrite)),
        route!(retention::approve).authorize(Access::LeadReviewerSteppedUp),
        route!(retention::withdraw).authorize(Access::LeadReviewer(Scope::ReviewWrite)),
        route!(audit::search).authorize(AUDIT),
        route!(audit::export).authorize(AUDIT).unlimited(),
        route!(audit::verification).authorize(AUDIT).unlimited(),
        route!(staff::list).authorize(Access::Operator),
        route!(staff::end_role).authorize(Access::OperatorSteppedUp),
        route!(staff::withdraw_invitation).authorize(Access::Operator),
    ]);
    routes
}

fn duties() -> Vec<Route> {
    let reading = Access::Reviewer(Scope::ReviewRead);
    let deciding = Access::Reviewer(Scope::ReviewWrite);
    vec![
        route!(office::list).authorize(READ),
        route!(office::create).authorize(WRITE),
        route!(office::show).authorize(READ),
        route!(office::save).authorize(WRITE),
        route!(office::delete).authorize(WRITE),
        route!(office::submit).authorize(WRITE),
        route!(file::attach)
            .authorize(WRITE)
            .upload()
            .limited(crate::limits::LimitName::UploadByPerson),
        route!(file::show).authorize(READ).unlimited(),
        route!(file::remove).authorize(WRITE),
        route!(review::list).authorize(reading),
        route!(review::show).authorize(reading),
        route!(file::review).authorize(reading).unlimited(),
        route!(review::decide).authorize(deciding),
    ]
}
