//! `/my`: the recipient's own page.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::care::{
    AccessLog, MyCareView, NewObjection, ObjectionList, ObjectionView, OwnConsents,
    RecordViewAnswer, RecordViewRequest, VersionsOfRequest,
};
use contract::record::Record;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{self, Query};
use crate::usecase::care;

/// Where the list of who looked goes on.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct AfterQuery {
    /// Cursor of the page before.
    #[serde(default)]
    after: Option<String>,
}

/// The recipient's summary and who serves them.
#[utoipa::path(get, path = "/api/v1/my/care", tag = "my",
    responses((status = 200, body = MyCareView)))]
pub async fn show(State(ctx): State<Context>, actor: Actor) -> Result<Json<MyCareView>, Failure> {
    Ok(Json(care::show_my_care(&ctx, &actor).await?))
}

/// Opens the recipient's own records.
#[utoipa::path(post, path = "/api/v1/my/record-views", tag = "my",
    request_body = RecordViewRequest, responses((status = 200, body = RecordViewAnswer)))]
pub async fn view(
    State(ctx): State<Context>,
    actor: Actor,
    extract::Json(input): extract::Json<RecordViewRequest>,
) -> Result<Json<RecordViewAnswer>, Failure> {
    Ok(Json(care::view_my_records(&ctx, &actor, &input).await?))
}

/// Every version of one of the recipient's records.
#[utoipa::path(post, path = "/api/v1/my/versions", tag = "my",
    request_body = VersionsOfRequest, responses((status = 200, body = Vec<Record>)))]
pub async fn versions(
    State(ctx): State<Context>,
    actor: Actor,
    extract::Json(input): extract::Json<VersionsOfRequest>,
) -> Result<Json<Vec<Record>>, Failure> {
    Ok(Json(care::show_my_versions(&ctx, &actor, &input).await?))
}

/// Every consent of the recipient, newest first.
#[utoipa::path(get, path = "/api/v1/my/consents", tag = "my",
    responses((status = 200, body = OwnConsents)))]
pub async fn consents(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<Json<OwnConsents>, Failure> {
    Ok(Json(care::show_my_consents(&ctx, &actor).await?))
}

/// Who looked, newest first.
#[utoipa::path(get, path = "/api/v1/my/access-log", tag = "my", params(AfterQuery),
    responses((status = 200, body = AccessLog)))]
pub async fn access_log(
    State(ctx): State<Context>,
    actor: Actor,
    Query(AfterQuery { after }): Query<AfterQuery>,
) -> Result<Json<AccessLog>, Failure> {
    let log = care::show_access_log(&ctx, &actor, after.as_deref()).await?;
    Ok(Json(log))
}

/// The recipient's objections, open ones first.
#[utoipa::path(get, path = "/api/v1/my/objections", tag = "my",
    responses((status = 200, body = ObjectionList)))]
pub async fn objections(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<Json<ObjectionList>, Failure> {
    Ok(Json(care::list_own_objections(&ctx, &actor).await?))
}

/// Objects to a visit of an office.
#[utoipa::path(post, path = "/api/v1/my/objections", tag = "my",
    request_body = NewObjection, responses((status = 201, body = ObjectionView)))]
pub async fn object(
    State(ctx): State<Context>,
    actor: Actor,
    extract::Json(input): extract::Json<NewObjection>,
) -> Result<(StatusCode, Json<ObjectionView>), Failure> {
    let view = care::object(&ctx, &actor, &input).await?;
    Ok((StatusCode::CREATED, Json(view)))
}
