//! `DELETE /applications/{id}/documents/{document}`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::application::etag;
use crate::http::extract::PathOf;
use crate::usecase::document::remove_document;

/// Takes a document out of the draft; `ETag` is the application's version after it.
#[utoipa::path(delete, path = "/api/v1/applications/{id}/documents/{document}", tag = "documents",
    params(("id" = Uuid, Path), ("document" = Uuid, Path)), responses((status = 204)))]
pub async fn remove(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((application, document)): PathOf<(Uuid, Uuid)>,
) -> Result<impl IntoResponse, Failure> {
    let version = remove_document(&ctx, &actor, application, document).await?;
    Ok((StatusCode::NO_CONTENT, etag(version)))
}
