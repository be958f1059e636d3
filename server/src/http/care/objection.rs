//! Objections about the active office, and its answers.

use axum::Json;
use axum::extract::State;
use contract::care::{ObjectionAnswer, ObjectionList, ObjectionView};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{self, PathOf};
use crate::usecase::care;

/// Objections about the active office, open ones first.
#[utoipa::path(get, path = "/api/v1/care/objections", tag = "care",
    responses((status = 200, body = ObjectionList)))]
pub async fn list(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<Json<ObjectionList>, Failure> {
    Ok(Json(care::list_objections(&ctx, &actor).await?))
}

/// Answers an objection.
#[utoipa::path(post, path = "/api/v1/care/objections/{id}/answer", tag = "care",
    params(("id" = Uuid, Path)), request_body = ObjectionAnswer,
    responses((status = 200, body = ObjectionView)))]
pub async fn answer(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    extract::Json(input): extract::Json<ObjectionAnswer>,
) -> Result<Json<ObjectionView>, Failure> {
    let view = care::answer_objection(&ctx, &actor, id, &input).await?;
    Ok(Json(view))
}
