//! Schemes, banks, applications, documents, events; and what only the sandbox has.

use crate::actor::Scope;
use crate::http::application::{answers, create, delete, list, show, submission, withdrawal};
use crate::http::document::{open, remove, upload};
use crate::http::scheme::{estimate, show as scheme};
use crate::http::{Access, Route, bank, event};
use crate::limits::LimitName;
use crate::route;
use crate::sandbox::http as sandbox;

const READ: Access = Access::Applicant(Scope::ApplicationsRead);
const WRITE: Access = Access::Applicant(Scope::ApplicationsWrite);

pub(super) fn routes() -> Vec<Route> {
    let open_read = LimitName::OpenByAddress;
    vec![
        route!(scheme::list)
            .authorize(Access::Open)
            .limited(open_read),
        route!(scheme::show)
            .authorize(Access::Open)
            .limited(open_read),
        route!(estimate::calculate)
            .authorize(Access::Open)
            .limited(open_read),
        route!(bank::banks)
            .authorize(Access::Open)
            .limited(open_read),
        route!(bank::branches)
            .authorize(Access::Open)
            .limited(open_read),
        route!(create::create).authorize(WRITE),
        route!(list::list).authorize(READ),
        route!(show::show).authorize(READ),
        route!(delete::delete).authorize(WRITE),
        route!(answers::save).authorize(WRITE),
        route!(upload::upload)
            .authorize(WRITE)
            .upload()
            .limited(LimitName::UploadByPerson),
        route!(open::open).authorize(READ).unlimited(),
        route!(remove::remove).authorize(WRITE),
        route!(submission::submit).authorize(WRITE),
        route!(submission::copy).authorize(READ),
        route!(withdrawal::withdraw).authorize(WRITE),
        route!(event::listen)
            .authorize(Access::Member(Scope::ApplicationsRead))
            .unlimited(),
    ]
}

pub(super) fn sandbox_routes() -> Vec<Route> {
    vec![
        route!(sandbox::state).authorize(Access::Open),
        route!(sandbox::clock).authorize(Access::Open),
        route!(sandbox::set_clock).authorize(Access::Open),
        route!(sandbox::mail).authorize(Access::Open),
        route!(sandbox::sign_in).authorize(Access::Open),
    ]
}
