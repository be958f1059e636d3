//! `POST /applications/{id}/withdrawal`.

use axum::extract::State;
use axum::response::IntoResponse;
use contract::application::{ApplicationView, WithdrawalRequest};
use uuid::Uuid;

use super::etag;
use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{Json, PathOf};
use crate::usecase::application::withdraw_application;

/// Withdraws the application; the office may apply anew.
#[utoipa::path(post, path = "/api/v1/applications/{id}/withdrawal", tag = "applications",
    params(("id" = Uuid, Path)), request_body = WithdrawalRequest,
    responses((status = 200, body = ApplicationView)))]
pub async fn withdraw(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    Json(input): Json<WithdrawalRequest>,
) -> Result<impl IntoResponse, Failure> {
    let shown = withdraw_application(&ctx, &actor, id, &input).await?;
    Ok((etag(shown.version), axum::Json(shown)))
}
