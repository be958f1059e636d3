//! Editing an entry: officers of the municipality, and operators.

use axum::Json;
use axum::extract::State;
use contract::readiness::{MunicipalityHistory, MunicipalityReadiness, SaveReadiness};

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{self, PathOf};
use crate::usecase::readiness;

/// The municipalities the caller may edit as their officer.
#[utoipa::path(get, path = "/api/v1/readiness/own", tag = "readiness",
    responses((status = 200, body = Vec<MunicipalityReadiness>)))]
pub async fn own(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<Json<Vec<MunicipalityReadiness>>, Failure> {
    Ok(Json(readiness::show_own(&ctx, &actor).await?))
}

/// Writes where a municipality stands. `version` is the one the caller saw: 409 `draft_changed` when
/// somebody else saved in between.
#[utoipa::path(put, path = "/api/v1/readiness/municipalities/{code}", tag = "readiness",
    params(("code" = String, Path)), request_body = SaveReadiness,
    responses((status = 200, body = MunicipalityHistory)))]
pub async fn save(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(code): PathOf<String>,
    extract::Json(input): extract::Json<SaveReadiness>,
) -> Result<Json<MunicipalityHistory>, Failure> {
    let view = readiness::change_readiness(&ctx, &actor, &code, &input).await?;
    Ok(Json(view))
}
