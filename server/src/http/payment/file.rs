//! `GET /payments/batches/{id}/files/{n}`.

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};
use axum::response::IntoResponse;
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::PathOf;
use crate::usecase::payment;

/// A file of a released batch, for the bank. Each download is audited.
#[utoipa::path(get, path = "/api/v1/payments/batches/{id}/files/{file}", tag = "payments",
    params(("id" = Uuid, Path), ("file" = i32, Path)),
    responses((status = 200, content_type = "application/octet-stream")))]
pub async fn download(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((id, file)): PathOf<(Uuid, i32)>,
) -> Result<impl IntoResponse, Failure> {
    let opened = payment::open_file(&ctx, &actor, id, file).await?;
    let disposition = format!("attachment; filename=\"{}\"", opened.name);
    let headers = [
        (CONTENT_TYPE, "application/octet-stream".to_owned()),
        (CONTENT_LENGTH, opened.size_bytes.to_string()),
        (CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, Body::from_stream(opened.content)))
}
