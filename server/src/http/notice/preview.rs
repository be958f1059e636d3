//! `GET /notices/previews/{decision}`.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::PathOf;
use crate::usecase::notice::preview_notice;

/// The notice of a decision as it would be issued, without a verification code; nothing is kept.
#[utoipa::path(get, path = "/api/v1/notices/previews/{decision}", tag = "notices",
    params(("decision" = Uuid, Path)),
    responses((status = 200, content_type = "application/pdf")))]
pub async fn make(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(decision): PathOf<Uuid>,
) -> Result<Response, Failure> {
    let pdf = preview_notice(&ctx, &actor, decision).await?;
    Ok((
        [
            (CONTENT_TYPE, "application/pdf"),
            (CONTENT_DISPOSITION, "inline; filename=\"preview.pdf\""),
            (CACHE_CONTROL, "no-store"),
        ],
        pdf,
    )
        .into_response())
}
