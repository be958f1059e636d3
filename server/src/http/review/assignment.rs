//! `PUT /review/cases/{id}/assignee`, `POST /review/assignments`.

use axum::extract::State;
use axum::http::StatusCode;
use contract::review::{AssigneeRequest, Assignments, AssignmentsRequest};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{Json, PathOf};
use crate::usecase::review::{assign_case, hand_out};

/// Gives one case to a reviewer, or to nobody. 409 `assigned_meanwhile` when somebody was faster.
#[utoipa::path(put, path = "/api/v1/review/cases/{id}/assignee", tag = "review",
    params(("id" = Uuid, Path)), request_body = AssigneeRequest, responses((status = 204)))]
pub async fn assign(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    Json(input): Json<AssigneeRequest>,
) -> Result<StatusCode, Failure> {
    assign_case(&ctx, &actor, id, &input).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Gives cases nobody has to reviewers in turn, in the order received.
#[utoipa::path(post, path = "/api/v1/review/assignments", tag = "review",
    request_body = AssignmentsRequest, responses((status = 200, body = Assignments)))]
pub async fn share_out(
    State(ctx): State<Context>,
    actor: Actor,
    Json(input): Json<AssignmentsRequest>,
) -> Result<axum::Json<Assignments>, Failure> {
    Ok(axum::Json(hand_out(&ctx, &actor, &input).await?))
}
