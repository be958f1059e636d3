//! `GET /me`.

use axum::Json;
use axum::extract::State;
use contract::account::Me;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::usecase::account::show_me::show_me;

/// The signed-in person.
#[utoipa::path(get, path = "/api/v1/me", tag = "account", responses((status = 200, body = Me)))]
pub async fn show(State(ctx): State<Context>, actor: Actor) -> Result<Json<Me>, Failure> {
    Ok(Json(show_me(&ctx, &actor).await?))
}
