//! Repayments.

use axum::extract::State;
use contract::review::{NewRepaymentEntry, RepaymentList, RepaymentView};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{Json, PathOf};
use crate::usecase::decision::{list_repayments, record_repayment};

/// What offices owe back.
#[utoipa::path(get, path = "/api/v1/review/repayments", tag = "review",
    responses((status = 200, body = RepaymentList)))]
pub async fn list(State(ctx): State<Context>) -> Result<axum::Json<RepaymentList>, Failure> {
    Ok(axum::Json(list_repayments(&ctx).await?))
}

/// Writes down what came in.
#[utoipa::path(post, path = "/api/v1/review/repayments/{id}/payments", tag = "review",
    params(("id" = Uuid, Path)), request_body = NewRepaymentEntry,
    responses((status = 200, body = RepaymentView)))]
pub async fn record(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    Json(input): Json<NewRepaymentEntry>,
) -> Result<axum::Json<RepaymentView>, Failure> {
    Ok(axum::Json(
        record_repayment(&ctx, &actor, id, &input).await?,
    ))
}
