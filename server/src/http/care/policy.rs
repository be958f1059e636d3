//! The access policy for operators.

use axum::Json;
use axum::extract::State;
use contract::care::{PolicyChange, PolicyView};

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract;
use crate::usecase::care;

/// The policy in force, every cell with its certainty.
#[utoipa::path(get, path = "/api/v1/care/policy", tag = "care",
    responses((status = 200, body = PolicyView)))]
pub async fn show(State(ctx): State<Context>) -> Result<Json<PolicyView>, Failure> {
    Ok(Json(care::show_policy(&ctx).await?))
}

/// Puts another policy in force, whole or not at all.
#[utoipa::path(put, path = "/api/v1/care/policy", tag = "care",
    request_body = PolicyChange, responses((status = 200, body = PolicyView)))]
pub async fn change(
    State(ctx): State<Context>,
    actor: Actor,
    extract::Json(input): extract::Json<PolicyChange>,
) -> Result<Json<PolicyView>, Failure> {
    Ok(Json(care::change_policy(&ctx, &actor, &input).await?))
}
