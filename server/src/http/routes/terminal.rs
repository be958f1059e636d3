//! Terminals of offices.

use crate::http::terminal;
use crate::http::{Access, Route};
use crate::limits::LimitName;
use crate::route;

pub(super) fn routes() -> Vec<Route> {
    vec![
        route!(terminal::list).authorize(Access::OfficePeople),
        route!(terminal::here).authorize(Access::OfficePeople),
        route!(terminal::register).authorize(Access::OfficeAdmin),
        route!(terminal::retire).authorize(Access::OfficeAdmin),
        route!(terminal::issue)
            .authorize(Access::OfficeAdminSteppedUp)
            .limited(LimitName::CertificateByPerson),
        route!(terminal::renew)
            .authorize(Access::OfficePeople)
            .limited(LimitName::CertificateByPerson),
        route!(terminal::revoke).authorize(Access::OfficeAdmin),
        route!(terminal::revocation_list)
            .authorize(Access::Open)
            .limited(LimitName::OpenByAddress),
    ]
}
