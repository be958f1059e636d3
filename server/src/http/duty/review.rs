//! `/review/duties`: the federation's side.

use axum::Json;
use axum::extract::State;
use contract::Page;
use contract::duty::{DutyCase, DutyDecision, DutyListQuery, DutyRow};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{self, PathOf, Query};
use crate::usecase::duty;

/// Reports and requests that wait for an answer, oldest first; or others by filter.
#[utoipa::path(get, path = "/api/v1/review/duties", tag = "duties",
    params(DutyListQuery), responses((status = 200, body = Page<DutyRow>)))]
pub async fn list(
    State(ctx): State<Context>,
    Query(query): Query<DutyListQuery>,
) -> Result<Json<Page<DutyRow>>, Failure> {
    Ok(Json(duty::list_duties(&ctx, &query).await?))
}

/// One report or request.
#[utoipa::path(get, path = "/api/v1/review/duties/{duty}", tag = "duties",
    params(("duty" = Uuid, Path)), responses((status = 200, body = DutyCase)))]
pub async fn show(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(wanted): PathOf<Uuid>,
) -> Result<Json<DutyCase>, Failure> {
    Ok(Json(duty::show_duty_case(&ctx, &actor, wanted).await?))
}

/// Confirms, returns or refuses.
#[utoipa::path(post, path = "/api/v1/review/duties/{duty}/decision", tag = "duties",
    params(("duty" = Uuid, Path)), request_body = DutyDecision,
    responses((status = 200, body = DutyCase)))]
pub async fn decide(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(wanted): PathOf<Uuid>,
    extract::Json(input): extract::Json<DutyDecision>,
) -> Result<Json<DutyCase>, Failure> {
    Ok(Json(duty::decide_duty(&ctx, &actor, wanted, &input).await?))
}
