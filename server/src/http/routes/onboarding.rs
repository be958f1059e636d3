//! 導入の準備.

use crate::actor::Scope;
use crate::http::onboarding::{office, paper, rehearsal, terminal};
use crate::http::{Access, Route};
use crate::limits::LimitName;
use crate::route;

pub(super) fn routes() -> Vec<Route> {
    let people = Access::OfficePeople;
    vec![
        route!(office::show).authorize(people),
        route!(office::answer).authorize(people),
        route!(office::go_live).authorize(Access::OfficeAdmin),
        route!(office::municipalities)
            .authorize(people)
            .limited(LimitName::OnboardingByPerson),
        route!(office::health)
            .authorize(people)
            .limited(LimitName::OnboardingByPerson),
        route!(terminal::connection)
            .authorize(people)
            .limited(LimitName::ProbeByPerson),
        route!(terminal::probe)
            .authorize(people)
            .limited(LimitName::ProbeByPerson),
        route!(terminal::check).authorize(people),
        route!(rehearsal::run)
            .authorize(people)
            .limited(LimitName::OnboardingByPerson),
        route!(rehearsal::finish)
            .authorize(people)
            .limited(LimitName::OnboardingByPerson),
        route!(rehearsal::list).authorize(people),
        route!(rehearsal::open).authorize(people).unlimited(),
        route!(rehearsal::attach)
            .authorize(Access::Applicant(Scope::ApplicationsWrite))
            .limited(LimitName::UploadByPerson),
        route!(paper::handout)
            .authorize(people)
            .limited(LimitName::OnboardingByPerson),
        route!(rehearsal::verify)
            .authorize(Access::Open)
            .limited(LimitName::VerificationByAddress),
    ]
}
