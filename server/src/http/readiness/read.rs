//! Reading, open to everybody.

use axum::Json;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use contract::readiness::{
    MunicipalityHistory, MunicipalityReadiness, ReadinessFigures, ReadinessPage, ReadinessQuery,
};

use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{PathOf, Query};
use crate::usecase::readiness;

/// Municipalities by name, reading, code, insurer, prefecture and state, 50 at a time.
#[utoipa::path(get, path = "/api/v1/readiness", tag = "readiness",
    params(ReadinessQuery), responses((status = 200, body = ReadinessPage)))]
pub async fn search(
    State(ctx): State<Context>,
    Query(query): Query<ReadinessQuery>,
) -> Result<Json<ReadinessPage>, Failure> {
    Ok(Json(readiness::search_readiness(&ctx, &query).await?))
}

/// How far the municipalities of each prefecture are today.
#[utoipa::path(get, path = "/api/v1/readiness/prefectures", tag = "readiness",
    responses((status = 200, body = ReadinessFigures)))]
pub async fn figures(State(ctx): State<Context>) -> Result<Json<ReadinessFigures>, Failure> {
    Ok(Json(readiness::prefecture_figures(&ctx).await?))
}

/// One municipality with its history.
#[utoipa::path(get, path = "/api/v1/readiness/municipalities/{code}", tag = "readiness",
    params(("code" = String, Path)), responses((status = 200, body = MunicipalityHistory)))]
pub async fn municipality(
    State(ctx): State<Context>,
    PathOf(code): PathOf<String>,
) -> Result<Json<MunicipalityHistory>, Failure> {
    Ok(Json(readiness::show_municipality(&ctx, &code).await?))
}

/// Every municipality, for other programs.
#[utoipa::path(get, path = "/api/v1/readiness.json", tag = "readiness",
    responses((status = 200, body = Vec<MunicipalityReadiness>)))]
pub async fn json(State(ctx): State<Context>) -> Result<Json<Vec<MunicipalityReadiness>>, Failure> {
    Ok(Json(readiness::readiness_json(&ctx).await?))
}

/// Every municipality as CSV in UTF-8 with byte order mark.
#[utoipa::path(get, path = "/api/v1/readiness.csv", tag = "readiness",
    responses((status = 200, content_type = "text/csv")))]
pub async fn csv(State(ctx): State<Context>) -> Result<Response, Failure> {
    let content = readiness::readiness_csv(&ctx).await?;
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            CONTENT_DISPOSITION,
            "attachment; filename=\"readiness.csv\"",
        ),
    ];
    Ok((headers, content).into_response())
}
