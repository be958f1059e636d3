//! The paths of the portal's API, as seen from the outside.

/// Prefix of every route below.
pub const API: &str = "/api/v1";
/// The OpenAPI 3.1 description of this surface.
pub const OPENAPI: &str = "/api/openapi.json";

/// `/api/v1/applications/{id}`.
pub fn application(id: &str) -> String {
    format!("{API}/applications/{id}")
}

/// `/api/v1/applications/{id}/answers/{section}`.
pub fn answers(id: &str, section: &str) -> String {
    format!("{API}/applications/{id}/answers/{section}")
}

/// `/api/v1/applications/{id}/documents/{kind or document id}`.
pub fn document(id: &str, kind_or_id: &str) -> String {
    format!("{API}/applications/{id}/documents/{kind_or_id}")
}

/// `/api/v1/schemes/{id}`.
pub fn scheme(id: &str) -> String {
    format!("{API}/schemes/{id}")
}
