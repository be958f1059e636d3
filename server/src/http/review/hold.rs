//! `PUT` and `DELETE /review/cases/{id}/hold`.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::review::HoldView;
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::PathOf;
use crate::usecase::review::{hold_case, release_case};

/// Shows colleagues that one works on the case, for 15 minutes from now. 409 `held_by_other` when a
/// colleague does; `GET /review/cases/{id}` says who.
#[utoipa::path(put, path = "/api/v1/review/cases/{id}/hold", tag = "review",
    params(("id" = Uuid, Path)), responses((status = 200, body = HoldView)))]
pub async fn take(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<Json<HoldView>, Failure> {
    Ok(Json(hold_case(&ctx, &actor, id).await?))
}

/// Lets the case go.
#[utoipa::path(delete, path = "/api/v1/review/cases/{id}/hold", tag = "review",
    params(("id" = Uuid, Path)), responses((status = 204)))]
pub async fn release(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<StatusCode, Failure> {
    release_case(&ctx, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
