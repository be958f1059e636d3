//! Proposals and confirmations.

use axum::extract::State;
use contract::review::{
    BulkConfirmationRequest, BulkConfirmationView, ConfirmationRequest, DecisionPanel,
    ProposalRequest, RevocationRequest,
};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{Json, PathOf, Query};
use crate::usecase::decision::{
    confirm as confirm_proposal, confirm_in_bulk, propose as make_proposal, propose_revocation,
    withdraw_proposal,
};

/// Proposes to approve or reject; another reviewer confirms.
#[utoipa::path(post, path = "/api/v1/review/cases/{id}/proposal", tag = "review",
    params(("id" = Uuid, Path)), request_body = ProposalRequest,
    responses((status = 200, body = DecisionPanel)))]
pub async fn propose(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    Json(input): Json<ProposalRequest>,
) -> Result<axum::Json<DecisionPanel>, Failure> {
    Ok(axum::Json(make_proposal(&ctx, &actor, id, &input).await?))
}

/// Takes the open proposal back.
#[utoipa::path(delete, path = "/api/v1/review/cases/{id}/proposal", tag = "review",
    params(("id" = Uuid, Path), ConfirmationRequest), responses((status = 200, body = DecisionPanel)))]
pub async fn withdraw(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    Query(input): Query<ConfirmationRequest>,
) -> Result<axum::Json<DecisionPanel>, Failure> {
    Ok(axum::Json(
        withdraw_proposal(&ctx, &actor, id, &input).await?,
    ))
}

/// Confirms the open proposal of somebody else: from here on it is a decision.
#[utoipa::path(post, path = "/api/v1/review/cases/{id}/confirmation", tag = "review",
    params(("id" = Uuid, Path)), request_body = ConfirmationRequest,
    responses((status = 200, body = DecisionPanel)))]
pub async fn confirm(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    Json(input): Json<ConfirmationRequest>,
) -> Result<axum::Json<DecisionPanel>, Failure> {
    Ok(axum::Json(
        confirm_proposal(&ctx, &actor, id, &input).await?,
    ))
}

/// Confirms many, each for itself.
#[utoipa::path(post, path = "/api/v1/review/confirmations", tag = "review",
    request_body = BulkConfirmationRequest,
    responses((status = 200, body = BulkConfirmationView)))]
pub async fn confirm_many(
    State(ctx): State<Context>,
    actor: Actor,
    Json(input): Json<BulkConfirmationRequest>,
) -> Result<axum::Json<BulkConfirmationView>, Failure> {
    Ok(axum::Json(confirm_in_bulk(&ctx, &actor, &input).await?))
}

/// Proposes to take a grant back; another reviewer confirms.
#[utoipa::path(post, path = "/api/v1/review/cases/{id}/revocation", tag = "review",
    params(("id" = Uuid, Path)), request_body = RevocationRequest,
    responses((status = 200, body = DecisionPanel)))]
pub async fn revoke(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    Json(input): Json<RevocationRequest>,
) -> Result<axum::Json<DecisionPanel>, Failure> {
    Ok(axum::Json(
        propose_revocation(&ctx, &actor, id, &input).await?,
    ))
}
