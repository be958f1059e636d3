//! Emergency accesses and their review.

use axum::Json;
use axum::extract::State;
use contract::care::{EmergencyList, EmergencyReview, EmergencyView};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{self, PathOf};
use crate::usecase::care;

/// Emergency accesses of the active office, open ones first.
#[utoipa::path(get, path = "/api/v1/care/emergencies", tag = "care",
    responses((status = 200, body = EmergencyList)))]
pub async fn list(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<Json<EmergencyList>, Failure> {
    Ok(Json(care::list_emergencies(&ctx, &actor).await?))
}

/// Says whether it was an emergency; never about one's own.
#[utoipa::path(post, path = "/api/v1/care/emergencies/{id}/review", tag = "care",
    params(("id" = Uuid, Path)), request_body = EmergencyReview,
    responses((status = 200, body = EmergencyView)))]
pub async fn review(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    extract::Json(input): extract::Json<EmergencyReview>,
) -> Result<Json<EmergencyView>, Failure> {
    let view = care::review_emergency(&ctx, &actor, id, &input).await?;
    Ok(Json(view))
}
