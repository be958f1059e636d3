//! The OpenAPI 3.1 description.

use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use contract::upstream::DeliveredRecord;
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "tsunagi-platform",
        description = "Reference implementation of the national care information platform（介護情報基盤）. TLS 1.3 with client certificates; the role comes from the SAN urn:tsunagi:{role}:{number}."
    ),
    paths(
        super::people::identify,
        super::summaries::summaries,
        super::records::records,
        super::records::versions,
        super::attachment::attachment,
        super::access_log::access_log,
        super::changes::changes,
        super::readiness::readiness,
        super::readiness::health,
        super::deliveries::deliver,
        super::exports::export,
    ),
    components(schemas(DeliveredRecord))
)]
struct Description;

/// The description of every path.
pub fn document() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

pub(super) async fn serve() -> impl IntoResponse {
    let text = document().to_json().unwrap_or_default();
    ([(CONTENT_TYPE, "application/json")], text)
}
