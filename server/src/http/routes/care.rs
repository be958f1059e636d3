//! Care records: offices, recipients, the policy. No token reaches any of them.

use crate::http::care::{consent, desk, emergency, objection, own, policy, record};
use crate::http::{Access, Route};
use crate::limits::LimitName;
use crate::route;

pub(super) fn routes() -> Vec<Route> {
    let mut routes = of_offices();
    routes.extend(of_recipients());
    routes.extend(vec![
        route!(consent::wording).authorize(Access::CareOrRecipient),
        route!(consent::withdraw).authorize(Access::CareOrRecipient),
        route!(policy::show).authorize(Access::Operator),
        route!(policy::change).authorize(Access::OperatorSteppedUp),
    ]);
    routes
}

fn of_offices() -> Vec<Route> {
    let care = Access::Care;
    vec![
        route!(desk::list).authorize(care),
        route!(desk::services).authorize(care),
        route!(desk::card_challenge).authorize(care),
        route!(desk::identify).authorize(care),
        route!(desk::register).authorize(care),
        route!(desk::show).authorize(care),
        route!(desk::end).authorize(care),
        route!(desk::invite).authorize(care),
        route!(record::view)
            .authorize(care)
            .limited(LimitName::RecordViewByPerson),
        route!(record::versions)
            .authorize(care)
            .limited(LimitName::RecordViewByPerson),
        route!(record::print).authorize(care),
        route!(consent::take).authorize(care),
        route!(emergency::list).authorize(care),
        route!(emergency::review).authorize(Access::OfficeAdmin),
        route!(objection::list).authorize(care),
        route!(objection::answer).authorize(Access::OfficeAdmin),
    ]
}

fn of_recipients() -> Vec<Route> {
    let own = Access::Recipient;
    vec![
        route!(own::show).authorize(own),
        route!(own::view)
            .authorize(own)
            .limited(LimitName::RecordViewByPerson),
        route!(own::versions)
            .authorize(own)
            .limited(LimitName::RecordViewByPerson),
        route!(own::consents).authorize(own),
        route!(own::access_log).authorize(own),
        route!(own::objections).authorize(own),
        route!(own::object).authorize(own),
    ]
}
