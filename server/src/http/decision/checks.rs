//! Automatic checks.

use axum::extract::State;
use contract::review::ChecksView;
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::PathOf;
use crate::usecase::decision::{compute_checks, show_checks};

/// Automatic checks of the submission that counts.
#[utoipa::path(get, path = "/api/v1/review/cases/{id}/checks", tag = "review",
    params(("id" = Uuid, Path)), responses((status = 200, body = ChecksView)))]
pub async fn show(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<axum::Json<ChecksView>, Failure> {
    Ok(axum::Json(show_checks(&ctx, &actor, id).await?))
}

/// Computes the automatic checks anew.
#[utoipa::path(post, path = "/api/v1/review/cases/{id}/checks", tag = "review",
    params(("id" = Uuid, Path)), responses((status = 200, body = ChecksView)))]
pub async fn compute(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<axum::Json<ChecksView>, Failure> {
    Ok(axum::Json(compute_checks(&ctx, &actor, id).await?))
}
