//! Whether offices are who they say they are.

use crate::actor::Scope;
use crate::http::verification;
use crate::http::{Access, Route};
use crate::limits::LimitName;
use crate::route;

pub(super) fn routes() -> Vec<Route> {
    vec![
        route!(verification::show).authorize(Access::OfficePeople),
        route!(verification::ask).authorize(Access::OfficeAdmin),
        route!(verification::enter)
            .authorize(Access::OfficeAdmin)
            .limited(LimitName::LetterCodeByPerson),
        route!(verification::waiting).authorize(Access::LeadReviewer(Scope::ReviewRead)),
        route!(verification::print).authorize(Access::LeadReviewerSteppedUp),
        route!(verification::approve).authorize(Access::LeadReviewerSteppedUp),
    ]
}
