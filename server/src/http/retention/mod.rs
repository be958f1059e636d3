//! `/retention`: what is past its retention.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::ProblemCode;
use contract::retention::{PurgeProposalView, RetentionView};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::PathOf;
use crate::usecase::retention::{
    RetentionError, approve_purge, propose_purge, show_retention, withdraw_purge,
};

/// How much is past its retention, and what was proposed.
#[utoipa::path(get, path = "/api/v1/retention", tag = "retention",
    responses((status = 200, body = RetentionView)))]
pub async fn show(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<Json<RetentionView>, Failure> {
    Ok(Json(show_retention(&ctx, &actor).await?))
}

/// Proposes to purge what is past its retention today.
#[utoipa::path(post, path = "/api/v1/retention/proposals", tag = "retention",
    responses((status = 201, body = PurgeProposalView)))]
pub async fn propose(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<(StatusCode, Json<PurgeProposalView>), Failure> {
    let view = propose_purge(&ctx, &actor).await?;
    Ok((StatusCode::CREATED, Json(view)))
}

/// Approves a purge somebody else proposed. Needs a passkey just used.
#[utoipa::path(post, path = "/api/v1/retention/proposals/{id}/approval", tag = "retention",
    params(("id" = Uuid, Path)), responses((status = 200, body = PurgeProposalView)))]
pub async fn approve(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<Json<PurgeProposalView>, Failure> {
    Ok(Json(approve_purge(&ctx, &actor, id).await?))
}

/// Takes a proposal back that nobody approved yet.
#[utoipa::path(delete, path = "/api/v1/retention/proposals/{id}", tag = "retention",
    params(("id" = Uuid, Path)), responses((status = 204)))]
pub async fn withdraw(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<StatusCode, Failure> {
    withdraw_purge(&ctx, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

impl From<RetentionError> for Failure {
    fn from(error: RetentionError) -> Self {
        match error {
            RetentionError::NotThere => Self::new(ProblemCode::NotFound),
            RetentionError::NotInThisState | RetentionError::Nothing => {
                Self::new(ProblemCode::NotInThisState)
            }
            RetentionError::AnotherOpen => Self::new(ProblemCode::AlreadyExists),
            RetentionError::SamePerson => Self::new(ProblemCode::SamePerson),
            RetentionError::Store(error) => error.into(),
        }
    }
}
