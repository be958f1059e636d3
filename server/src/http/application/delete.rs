//! `DELETE /applications/{id}`.

use axum::extract::State;
use axum::http::StatusCode;
use uuid::Uuid;

use super::IfMatch;
use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::PathOf;
use crate::usecase::application::delete_application;

/// Throws a draft away that was never submitted.
#[utoipa::path(delete, path = "/api/v1/applications/{id}", tag = "applications",
    params(("id" = Uuid, Path), ("If-Match" = String, Header)), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    IfMatch(version): IfMatch,
) -> Result<StatusCode, Failure> {
    delete_application(&ctx, &actor, id, version).await?;
    Ok(StatusCode::NO_CONTENT)
}
