//! `GET /v1/readiness` and `GET /v1/health`.

use axum::Json;
use axum::extract::State;
use contract::upstream::{ReadinessEntry, UpstreamCode, UpstreamProblem};

use super::{Caller, Refusal};
use crate::platform::Platform;

/// Every insurer and how far it is.
#[utoipa::path(
    get,
    path = "/v1/readiness",
    responses((status = 200, body = Vec<ReadinessEntry>), (status = "default", body = UpstreamProblem, content_type = "application/problem+json")),
)]
pub(super) async fn readiness(
    State(platform): State<Platform>,
    _: Caller,
) -> Result<Json<Vec<ReadinessEntry>>, Refusal> {
    Ok(Json(platform.store.readiness().await?))
}

/// 200 when the platform can answer.
#[utoipa::path(
    get,
    path = "/v1/health",
    responses((status = 200, content_type = "text/plain"), (status = "default", body = UpstreamProblem, content_type = "application/problem+json")),
)]
pub(super) async fn health(State(platform): State<Platform>) -> Result<&'static str, Refusal> {
    if platform.stopping.is_cancelled() {
        return Err(Refusal(UpstreamCode::Busy));
    }
    platform.store.ping().await?;
    Ok("ok\n")
}
