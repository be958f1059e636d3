//! `/applications/{id}/duties`: the office's side.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use contract::duty::{ApplicationDuties, DutyView, NewDuty, SaveDuty, SubmitDuty};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::application::etag;
use crate::http::extract::{self, PathOf};
use crate::usecase::duty;

/// What the office owes and asked for after the grant.
#[utoipa::path(get, path = "/api/v1/applications/{id}/duties", tag = "duties",
    params(("id" = Uuid, Path)), responses((status = 200, body = ApplicationDuties)))]
pub async fn list(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<Json<ApplicationDuties>, Failure> {
    Ok(Json(duty::show_duties(&ctx, &actor, id).await?))
}

/// Begins a request for a change, an abandonment or a disposal.
#[utoipa::path(post, path = "/api/v1/applications/{id}/duties", tag = "duties",
    params(("id" = Uuid, Path)), request_body = NewDuty,
    responses((status = 201, body = DutyView)))]
pub async fn create(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    extract::Json(input): extract::Json<NewDuty>,
) -> Result<impl IntoResponse, Failure> {
    let view = duty::create_duty(&ctx, &actor, id, &input).await?;
    Ok((StatusCode::CREATED, etag(view.version), Json(view)))
}

/// One report or request.
#[utoipa::path(get, path = "/api/v1/applications/{id}/duties/{duty}", tag = "duties",
    params(("id" = Uuid, Path), ("duty" = Uuid, Path)),
    responses((status = 200, body = DutyView)))]
pub async fn show(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((id, wanted)): PathOf<(Uuid, Uuid)>,
) -> Result<impl IntoResponse, Failure> {
    let view = duty::show_duty(&ctx, &actor, id, wanted).await?;
    Ok((etag(view.version), Json(view)))
}

/// Saves what is typed, half-filled or whole.
#[utoipa::path(put, path = "/api/v1/applications/{id}/duties/{duty}", tag = "duties",
    params(("id" = Uuid, Path), ("duty" = Uuid, Path)), request_body = SaveDuty,
    responses((status = 200, body = DutyView)))]
pub async fn save(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((id, wanted)): PathOf<(Uuid, Uuid)>,
    extract::Json(input): extract::Json<SaveDuty>,
) -> Result<impl IntoResponse, Failure> {
    let view = duty::save_duty(&ctx, &actor, id, wanted, &input).await?;
    Ok((etag(view.version), Json(view)))
}

/// Throws away a request that was not submitted.
#[utoipa::path(delete, path = "/api/v1/applications/{id}/duties/{duty}", tag = "duties",
    params(("id" = Uuid, Path), ("duty" = Uuid, Path)), responses((status = 204)))]
pub async fn delete(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((id, wanted)): PathOf<(Uuid, Uuid)>,
) -> Result<StatusCode, Failure> {
    duty::delete_duty(&ctx, &actor, id, wanted).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Submits a report or request as it stands.
#[utoipa::path(post, path = "/api/v1/applications/{id}/duties/{duty}/submission", tag = "duties",
    params(("id" = Uuid, Path), ("duty" = Uuid, Path)), request_body = SubmitDuty,
    responses((status = 200, body = DutyView)))]
pub async fn submit(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((id, wanted)): PathOf<(Uuid, Uuid)>,
    extract::Json(input): extract::Json<SubmitDuty>,
) -> Result<impl IntoResponse, Failure> {
    let view = duty::submit_duty(&ctx, &actor, id, wanted, &input).await?;
    Ok((etag(view.version), Json(view)))
}
