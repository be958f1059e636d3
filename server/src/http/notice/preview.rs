//! `POST /notices/previews`.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use contract::notice::NoticePreviewRequest;
use contract::{FieldCode, FieldIssue};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::Json;
use crate::usecase::notice::preview_notice;

/// The notice of a decision as it would be issued, without a verification code; nothing is kept.
#[utoipa::path(post, path = "/api/v1/notices/previews", tag = "notices",
    request_body = NoticePreviewRequest,
    responses((status = 200, content_type = "application/pdf")))]
pub async fn make(
    State(ctx): State<Context>,
    actor: Actor,
    Json(input): Json<NoticePreviewRequest>,
) -> Result<Response, Failure> {
    let decision = Uuid::parse_str(&input.decision)
        .map_err(|_| Failure::field(FieldIssue::new("decision", FieldCode::Invalid)))?;
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
