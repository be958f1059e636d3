//! Opening, comparing and printing records.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::care::{RecordPrint, RecordViewAnswer, RecordViewRequest, VersionsOfRequest};
use contract::record::Record;
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{self, PathOf};
use crate::usecase::care;

/// Opens records: decided, written down, fetched, shown and forgotten.
#[utoipa::path(post, path = "/api/v1/care/people/{relation}/record-views", tag = "care",
    params(("relation" = Uuid, Path)), request_body = RecordViewRequest,
    responses((status = 200, body = RecordViewAnswer)))]
pub async fn view(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(relation): PathOf<Uuid>,
    extract::Json(input): extract::Json<RecordViewRequest>,
) -> Result<Json<RecordViewAnswer>, Failure> {
    let answer = care::view_records(&ctx, &actor, relation, &input).await?;
    Ok(Json(answer))
}

/// Every version of one record, newest first.
#[utoipa::path(post, path = "/api/v1/care/people/{relation}/versions", tag = "care",
    params(("relation" = Uuid, Path)), request_body = VersionsOfRequest,
    responses((status = 200, body = Vec<Record>)))]
pub async fn versions(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(relation): PathOf<Uuid>,
    extract::Json(input): extract::Json<VersionsOfRequest>,
) -> Result<Json<Vec<Record>>, Failure> {
    let found = care::show_versions(&ctx, &actor, relation, &input).await?;
    Ok(Json(found))
}

/// Notes that a form is printed.
#[utoipa::path(post, path = "/api/v1/care/people/{relation}/prints", tag = "care",
    params(("relation" = Uuid, Path)), request_body = RecordPrint, responses((status = 204)))]
pub async fn print(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(relation): PathOf<Uuid>,
    extract::Json(input): extract::Json<RecordPrint>,
) -> Result<StatusCode, Failure> {
    care::print_record(&ctx, &actor, relation, &input).await?;
    Ok(StatusCode::NO_CONTENT)
}
