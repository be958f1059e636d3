//! `GET /review/cases.csv`.

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use contract::review::ExportQuery;
use domain::calendar::tokyo_date;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::Query;
use crate::usecase::review::export_cases;

/// The queue as CSV, streamed. UTF-8 with BOM, or `Shift_JIS`: there a character that cannot be written
/// stands as 〓, and the last column of its line names it.
#[utoipa::path(get, path = "/api/v1/review/cases.csv", tag = "review",
    params(ExportQuery), responses((status = 200, content_type = "text/csv")))]
pub async fn cases(
    State(ctx): State<Context>,
    actor: Actor,
    Query(query): Query<ExportQuery>,
) -> Result<Response, Failure> {
    let exported = export_cases(&ctx, &actor, &query).await?;
    let today = tokyo_date(ctx.clock.now()).format("%Y%m%d");
    let name = format!("attachment; filename=\"cases-{today}.csv\"");
    let headers = [
        (CONTENT_TYPE, exported.encoding.media_type().to_owned()),
        (CONTENT_DISPOSITION, name),
    ];
    Ok((headers, Body::from_stream(exported.content)).into_response())
}
