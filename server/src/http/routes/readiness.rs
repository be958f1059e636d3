//! Readiness of municipalities.

use crate::http::readiness::{desk, follow, read, write};
use crate::http::{Access, Route};
use crate::limits::LimitName;
use crate::route;

pub(super) fn routes() -> Vec<Route> {
    use Access::{MunicipalEditor, Open, Operator, OperatorSteppedUp};
    let open_read = LimitName::OpenByAddress;
    vec![
        route!(read::search).authorize(Open).limited(open_read),
        route!(read::figures).authorize(Open).limited(open_read),
        route!(read::municipality)
            .authorize(Open)
            .limited(open_read),
        route!(read::json).authorize(Open).limited(open_read),
        route!(read::csv).authorize(Open).limited(open_read),
        route!(write::own).authorize(MunicipalEditor),
        route!(write::save).authorize(MunicipalEditor),
        route!(desk::show).authorize(Operator),
        route!(desk::preview).authorize(Operator),
        route!(desk::import).authorize(OperatorSteppedUp),
        route!(desk::appoint).authorize(OperatorSteppedUp),
        route!(desk::end).authorize(Operator),
        route!(follow::ask)
            .authorize(Open)
            .limited(LimitName::RegistrationByAddress),
        route!(follow::confirm)
            .authorize(Open)
            .limited(LimitName::LinkByAddress),
        route!(follow::end)
            .authorize(Open)
            .limited(LimitName::LinkByAddress),
    ]
}
