//! `GET /applications/{id}/notices` and `…/notices/{notice}`.

use axum::extract::State;
use axum::response::Response;
use contract::notice::NoticeView;
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::document::open::answer;
use crate::http::extract::PathOf;
use crate::usecase::notice::{notices_of_application, open_notice};

/// Issued notices of an application, newest first.
#[utoipa::path(get, path = "/api/v1/applications/{id}/notices", tag = "notices",
    params(("id" = Uuid, Path)), responses((status = 200, body = Vec<NoticeView>)))]
pub async fn list(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<axum::Json<Vec<NoticeView>>, Failure> {
    Ok(axum::Json(notices_of_application(&ctx, &actor, id).await?))
}

/// The notice as PDF.
#[utoipa::path(get, path = "/api/v1/applications/{id}/notices/{notice}", tag = "notices",
    params(("id" = Uuid, Path), ("notice" = Uuid, Path)),
    responses((status = 200, content_type = "application/pdf")))]
pub async fn open(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((application, notice)): PathOf<(Uuid, Uuid)>,
) -> Result<Response, Failure> {
    let opened = open_notice(&ctx, &actor, application, notice, false).await?;
    Ok(answer(opened))
}
