//! Notices: runs, downloads, verification.

use crate::actor::Scope;
use crate::http::notice::{case, office, outstanding, preview, run, verification};
use crate::http::{Access, Route};
use crate::limits::LimitName;
use crate::route;

const OFFICE: Access = Access::Applicant(Scope::ApplicationsRead);
const FEDERATION: Access = Access::Federation(Scope::ReviewRead);
const LEAD: Access = Access::LeadReviewer(Scope::ReviewWrite);

pub(super) fn routes() -> Vec<Route> {
    vec![
        route!(outstanding::list).authorize(FEDERATION),
        route!(preview::make).authorize(FEDERATION),
        route!(run::start).authorize(LEAD),
        route!(run::list).authorize(FEDERATION),
        route!(run::show).authorize(FEDERATION),
        route!(run::retry).authorize(LEAD),
        route!(office::list).authorize(OFFICE),
        route!(office::open).authorize(OFFICE).unlimited(),
        route!(case::list).authorize(FEDERATION),
        route!(case::open).authorize(FEDERATION).unlimited(),
        route!(verification::show)
            .authorize(Access::Open)
            .limited(LimitName::VerificationByAddress),
    ]
}
