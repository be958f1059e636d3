//! `/notices/runs`.

use axum::extract::State;
use axum::http::StatusCode;
use contract::notice::{NewNoticeRun, NoticeRunView};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{Json, PathOf};
use crate::usecase::notice::{list_runs, retry_run, show_run, start_run};

/// Issues the notices of a month, or of the decisions named.
#[utoipa::path(post, path = "/api/v1/notices/runs", tag = "notices",
    request_body = NewNoticeRun, responses((status = 201, body = NoticeRunView)))]
pub async fn start(
    State(ctx): State<Context>,
    actor: Actor,
    Json(input): Json<NewNoticeRun>,
) -> Result<(StatusCode, axum::Json<NoticeRunView>), Failure> {
    let begun = start_run(&ctx, &actor, &input).await?;
    Ok((StatusCode::CREATED, axum::Json(begun)))
}

/// The newest runs, newest first.
#[utoipa::path(get, path = "/api/v1/notices/runs", tag = "notices",
    responses((status = 200, body = Vec<NoticeRunView>)))]
pub async fn list(State(ctx): State<Context>) -> Result<axum::Json<Vec<NoticeRunView>>, Failure> {
    Ok(axum::Json(list_runs(&ctx).await?))
}

/// How far a run is, with what could not be made.
#[utoipa::path(get, path = "/api/v1/notices/runs/{id}", tag = "notices",
    params(("id" = Uuid, Path)), responses((status = 200, body = NoticeRunView)))]
pub async fn show(
    State(ctx): State<Context>,
    PathOf(id): PathOf<Uuid>,
) -> Result<axum::Json<NoticeRunView>, Failure> {
    Ok(axum::Json(show_run(&ctx, id).await?))
}

/// Tries again what failed.
#[utoipa::path(post, path = "/api/v1/notices/runs/{id}/retry", tag = "notices",
    params(("id" = Uuid, Path)), responses((status = 200, body = NoticeRunView)))]
pub async fn retry(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<axum::Json<NoticeRunView>, Failure> {
    Ok(axum::Json(retry_run(&ctx, &actor, id).await?))
}
