//! `GET /v1/exports/{delivery}`.

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, HeaderValue};
use axum::response::{IntoResponse as _, Response};
use contract::upstream::path::FILE_NAME;
use contract::upstream::{DeliveryFormat, UpstreamCode, UpstreamProblem};
use uuid::Uuid;

use super::{PathValue, Refusal, Supplier};
use crate::export;
use crate::file_name;
use crate::platform::Platform;

/// The file of a delivery written again by the strict writer; for its supplier alone.
#[utoipa::path(
    get,
    path = "/v1/exports/{delivery}",
    params(("delivery" = String, Path, description = "Id of the delivery")),
    responses((status = 200, content_type = "text/csv"), (status = "default", body = UpstreamProblem, content_type = "application/problem+json")),
)]
pub(super) async fn export(
    State(platform): State<Platform>,
    Supplier(supplier): Supplier,
    PathValue(delivery): PathValue<Uuid>,
) -> Result<Response, Refusal> {
    let known = platform.store.delivery(delivery, &supplier).await?;
    let (head, frame, _) = known.ok_or(Refusal(UpstreamCode::NotFound))?;
    let media_type = match frame.format {
        DeliveryFormat::Json => "application/json",
        DeliveryFormat::Csv => "text/csv",
    };
    let name = file_name::encode(&head.file_name);
    let body = Body::from_stream(export::export(platform.store.clone(), head, frame));
    let mut response = ([(CONTENT_TYPE, media_type)], body).into_response();
    if let Ok(name) = HeaderValue::from_str(&name) {
        response.headers_mut().insert(FILE_NAME, name);
    }
    Ok(response)
}
