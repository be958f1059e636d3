//! Checklist, findings, internal comments.

use axum::extract::State;
use contract::review::{CommentList, CommentView, FindingsRequest, FindingsView, NewComment};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{Json, PathOf};
use crate::usecase::decision::{add_comment, list_comments, save_findings, show_findings};

/// Checklist and findings.
#[utoipa::path(get, path = "/api/v1/review/cases/{id}/findings", tag = "review",
    params(("id" = Uuid, Path)), responses((status = 200, body = FindingsView)))]
pub async fn show(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<axum::Json<FindingsView>, Failure> {
    Ok(axum::Json(show_findings(&ctx, &actor, id).await?))
}

/// Replaces the findings.
#[utoipa::path(put, path = "/api/v1/review/cases/{id}/findings", tag = "review",
    params(("id" = Uuid, Path)), request_body = FindingsRequest,
    responses((status = 200, body = FindingsView)))]
pub async fn save(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    Json(input): Json<FindingsRequest>,
) -> Result<axum::Json<FindingsView>, Failure> {
    Ok(axum::Json(save_findings(&ctx, &actor, id, &input).await?))
}

/// Internal comments, oldest first.
#[utoipa::path(get, path = "/api/v1/review/cases/{id}/comments", tag = "review",
    params(("id" = Uuid, Path)), responses((status = 200, body = CommentList)))]
pub async fn comments(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<axum::Json<CommentList>, Failure> {
    Ok(axum::Json(list_comments(&ctx, &actor, id).await?))
}

/// Adds an internal comment.
#[utoipa::path(post, path = "/api/v1/review/cases/{id}/comments", tag = "review",
    params(("id" = Uuid, Path)), request_body = NewComment,
    responses((status = 200, body = CommentView)))]
pub async fn comment(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    Json(input): Json<NewComment>,
) -> Result<axum::Json<CommentView>, Failure> {
    Ok(axum::Json(add_comment(&ctx, &actor, id, &input).await?))
}
