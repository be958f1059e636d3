//! `/me`.

use axum::Json;
use axum::extract::State;
use contract::account::{ActiveOfficeRequest, Me};

use crate::actor::Actor;
use crate::context::Context;
use crate::http::{Failure, extract};
use crate::usecase::account::show_me::show_me;
use crate::usecase::account::switch_office::switch_office;

/// The signed-in person.
#[utoipa::path(get, path = "/api/v1/me", tag = "account", responses((status = 200, body = Me)))]
pub async fn show(State(ctx): State<Context>, actor: Actor) -> Result<Json<Me>, Failure> {
    Ok(Json(show_me(&ctx, &actor).await?))
}

/// Works for another of one's offices.
#[utoipa::path(put, path = "/api/v1/me/active-office", tag = "account",
    request_body = ActiveOfficeRequest, responses((status = 200, body = Me)))]
pub async fn set_active_office(
    State(ctx): State<Context>,
    mut actor: Actor,
    extract::Json(request): extract::Json<ActiveOfficeRequest>,
) -> Result<Json<Me>, Failure> {
    actor.active_office = Some(switch_office(&ctx, &actor, request).await?);
    Ok(Json(show_me(&ctx, &actor).await?))
}
