//! Payment, and the correction of accounts after 振込不能.

use crate::actor::Scope;
use crate::http::payment::{batch, correction, file, release, results};
use crate::http::{Access, Route};
use crate::route;

const READ: Access = Access::PaymentOfficer(Scope::PaymentsRead);
const WRITE: Access = Access::PaymentOfficer(Scope::PaymentsWrite);

pub(super) fn routes() -> Vec<Route> {
    vec![
        route!(batch::candidates).authorize(READ).unlimited(),
        route!(batch::make).authorize(WRITE).unlimited(),
        route!(batch::list).authorize(READ),
        route!(batch::show).authorize(READ),
        route!(batch::items).authorize(READ),
        route!(batch::cancel).authorize(WRITE).unlimited(),
        route!(release::options)
            .authorize(Access::PaymentOfficerSession)
            .unlimited(),
        route!(release::complete).authorize(Access::PaymentOfficerSession),
        route!(file::download).authorize(READ).unlimited(),
        route!(results::import).authorize(WRITE).upload(),
        route!(correction::show).authorize(Access::Applicant(Scope::ApplicationsRead)),
        route!(correction::ask).authorize(Access::Applicant(Scope::ApplicationsWrite)),
        route!(correction::list).authorize(Access::Reviewer(Scope::ReviewRead)),
        route!(correction::confirm).authorize(Access::Reviewer(Scope::ReviewWrite)),
    ]
}
