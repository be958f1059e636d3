//! `GET /applications/{id}`.

use axum::extract::State;
use axum::response::IntoResponse;
use contract::application::ApplicationView;
use uuid::Uuid;

use super::etag;
use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::PathOf;
use crate::usecase::application::show_application;

/// One application, whole; its version as `ETag`.
#[utoipa::path(get, path = "/api/v1/applications/{id}", tag = "applications",
    params(("id" = Uuid, Path)), responses((status = 200, body = ApplicationView)))]
pub async fn show(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<impl IntoResponse, Failure> {
    let shown = show_application(&ctx, &actor, id).await?;
    Ok((etag(shown.version), axum::Json(shown)))
}
