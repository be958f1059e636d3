//! `GET /review/figures` and `/review/figures.csv`.

use axum::Json;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use contract::review::{Figures, FiguresQuery};

use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::Query;
use crate::usecase::review::{export_figures, show_figures};

/// The dashboard's figures. No personal data.
#[utoipa::path(get, path = "/api/v1/review/figures", tag = "review",
    params(FiguresQuery), responses((status = 200, body = Figures)))]
pub async fn show(
    State(ctx): State<Context>,
    Query(query): Query<FiguresQuery>,
) -> Result<Json<Figures>, Failure> {
    Ok(Json(show_figures(&ctx, &query).await?))
}

/// The same as CSV.
#[utoipa::path(get, path = "/api/v1/review/figures.csv", tag = "review",
    params(FiguresQuery), responses((status = 200, content_type = "text/csv")))]
pub async fn export(
    State(ctx): State<Context>,
    Query(query): Query<FiguresQuery>,
) -> Result<Response, Failure> {
    let (encoding, file) = export_figures(&ctx, &query).await?;
    let headers = [
        (CONTENT_TYPE, encoding.media_type()),
        (CONTENT_DISPOSITION, "attachment; filename=\"figures.csv\""),
    ];
    Ok((headers, file).into_response())
}
