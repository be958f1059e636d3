//! Consents: taken, withdrawn, and their wording.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::care::{ConsentView, ConsentWording, NewConsent, Withdrawal};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{self, PathOf};
use crate::usecase::care;

/// What the recipient agrees to, word for word.
#[utoipa::path(get, path = "/api/v1/care/consent-wording", tag = "care",
    responses((status = 200, body = ConsentWording)))]
pub async fn wording() -> Result<Json<ConsentWording>, Failure> {
    Ok(Json(care::show_wording()?))
}

/// Writes a consent down.
#[utoipa::path(post, path = "/api/v1/care/people/{relation}/consents", tag = "care",
    params(("relation" = Uuid, Path)), request_body = NewConsent,
    responses((status = 201, body = ConsentView)))]
pub async fn take(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(relation): PathOf<Uuid>,
    extract::Json(input): extract::Json<NewConsent>,
) -> Result<(StatusCode, Json<ConsentView>), Failure> {
    let view = care::take_consent(&ctx, &actor, relation, &input).await?;
    Ok((StatusCode::CREATED, Json(view)))
}

/// Withdraws a consent, effective at once.
#[utoipa::path(post, path = "/api/v1/care/consents/{id}/withdrawal", tag = "care",
    params(("id" = Uuid, Path)), request_body = Withdrawal,
    responses((status = 200, body = ConsentView)))]
pub async fn withdraw(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    extract::Json(input): extract::Json<Withdrawal>,
) -> Result<Json<ConsentView>, Failure> {
    let view = care::withdraw_consent(&ctx, &actor, id, &input).await?;
    Ok(Json(view))
}
