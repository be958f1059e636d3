//! Steps of one case.

use axum::extract::State;
use contract::application::Corrections;
use contract::review::{ChecksView, DecisionPanel, ReopeningRequest, ReturnRequest, StartRequest};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{Json, PathOf};
use crate::usecase::decision::{
    reopen as reopen_case, send_back as return_case, show_decision, start_review,
};

/// Begins the review.
#[utoipa::path(post, path = "/api/v1/review/cases/{id}/start", tag = "review",
    params(("id" = Uuid, Path)), request_body = StartRequest,
    responses((status = 200, body = ChecksView)))]
pub async fn start(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    Json(input): Json<StartRequest>,
) -> Result<axum::Json<ChecksView>, Failure> {
    Ok(axum::Json(start_review(&ctx, &actor, id, &input).await?))
}

/// 差戻し: the applicant sees exactly what is marked.
#[utoipa::path(post, path = "/api/v1/review/cases/{id}/return", tag = "review",
    params(("id" = Uuid, Path)), request_body = ReturnRequest,
    responses((status = 200, body = Corrections)))]
pub async fn send_back(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    Json(input): Json<ReturnRequest>,
) -> Result<axum::Json<Corrections>, Failure> {
    Ok(axum::Json(return_case(&ctx, &actor, id, &input).await?))
}

/// Where the decision stands and what the caller may do.
#[utoipa::path(get, path = "/api/v1/review/cases/{id}/decision", tag = "review",
    params(("id" = Uuid, Path)), responses((status = 200, body = DecisionPanel)))]
pub async fn decision(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<axum::Json<DecisionPanel>, Failure> {
    Ok(axum::Json(show_decision(&ctx, &actor, id).await?))
}

/// Takes the standing decision back; the case is in review again.
#[utoipa::path(post, path = "/api/v1/review/cases/{id}/reopening", tag = "review",
    params(("id" = Uuid, Path)), request_body = ReopeningRequest,
    responses((status = 200, body = DecisionPanel)))]
pub async fn reopen(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    Json(input): Json<ReopeningRequest>,
) -> Result<axum::Json<DecisionPanel>, Failure> {
    Ok(axum::Json(reopen_case(&ctx, &actor, id, &input).await?))
}
