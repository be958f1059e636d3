//! Schemes, banks, applications, documents, events; and what only the sandbox has.
//!
//! A handler carries `#[utoipa::path(…)]` (method, path, answers) and stands here with its rule, e.g.
//! `route!(application::create).authorize(Access::Applicant(Scope::ApplicationsWrite))`, for uploads
//! followed by `.upload()`, for event streams and downloads by `.unlimited()`, with a named limit by
//! `.limited(LimitName::UploadByPerson)`.

use crate::http::Route;

pub(super) fn routes() -> Vec<Route> {
    Vec::new()
}

pub(super) fn sandbox_routes() -> Vec<Route> {
    Vec::new()
}
