//! The operator's desk: imports of the published list, and officers.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::readiness::{
    AppointRequest, ConfirmImport, ImportPreview, ImportRequest, ImportView, OfficerView,
    ReadinessDesk,
};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{self, PathOf};
use crate::usecase::readiness;

/// Lists taken over, and who may edit what.
#[utoipa::path(get, path = "/api/v1/readiness/desk", tag = "readiness",
    responses((status = 200, body = ReadinessDesk)))]
pub async fn show(State(ctx): State<Context>) -> Result<Json<ReadinessDesk>, Failure> {
    Ok(Json(readiness::show_desk(&ctx).await?))
}

/// What an import of this list would do. Nothing is written.
#[utoipa::path(post, path = "/api/v1/readiness/imports/preview", tag = "readiness",
    request_body = ImportRequest, responses((status = 200, body = ImportPreview)))]
pub async fn preview(
    State(ctx): State<Context>,
    extract::Json(request): extract::Json<ImportRequest>,
) -> Result<Json<ImportPreview>, Failure> {
    Ok(Json(readiness::preview_import(&ctx, &request).await?))
}

/// Takes over exactly what the preview showed, or nothing. Needs a passkey just used.
#[utoipa::path(post, path = "/api/v1/readiness/imports", tag = "readiness",
    request_body = ConfirmImport, responses((status = 201, body = ImportView)))]
pub async fn import(
    State(ctx): State<Context>,
    actor: Actor,
    extract::Json(request): extract::Json<ConfirmImport>,
) -> Result<(StatusCode, Json<ImportView>), Failure> {
    let who = actor.in_audit(None);
    let view = readiness::import_readiness(&ctx, who, Some(actor.person), &request).await?;
    Ok((StatusCode::CREATED, Json(view)))
}

/// Lets somebody with the role `insurer_officer` edit the entry of a municipality. Needs a passkey just
/// used.
#[utoipa::path(post, path = "/api/v1/readiness/officers", tag = "readiness",
    request_body = AppointRequest, responses((status = 201, body = OfficerView)))]
pub async fn appoint(
    State(ctx): State<Context>,
    actor: Actor,
    extract::Json(request): extract::Json<AppointRequest>,
) -> Result<(StatusCode, Json<OfficerView>), Failure> {
    let view = readiness::appoint_officer(&ctx, &actor, &request).await?;
    Ok((StatusCode::CREATED, Json(view)))
}

/// Ends an appointment.
#[utoipa::path(delete, path = "/api/v1/readiness/officers/{id}", tag = "readiness",
    params(("id" = Uuid, Path)), responses((status = 204)))]
pub async fn end(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<StatusCode, Failure> {
    readiness::end_officer(&ctx, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
