//! `GET /schemes` and `GET /schemes/{id}`.

use axum::Json;
use axum::extract::State;
use contract::ProblemCode;
use contract::scheme::{SchemeList, SchemeView};

use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::PathOf;
use crate::usecase::scheme::{list_schemes, show_scheme};

/// All schemes, newest first.
#[utoipa::path(get, path = "/api/v1/schemes", tag = "schemes",
    responses((status = 200, body = SchemeList)))]
pub async fn list(State(ctx): State<Context>) -> Json<SchemeList> {
    Json(list_schemes(&ctx))
}

/// One scheme with everything an application needs.
#[utoipa::path(get, path = "/api/v1/schemes/{id}", tag = "schemes",
    params(("id" = String, Path)), responses((status = 200, body = SchemeView)))]
pub async fn show(
    State(ctx): State<Context>,
    PathOf(id): PathOf<String>,
) -> Result<Json<SchemeView>, Failure> {
    Ok(Json(show_scheme(&ctx, &id).ok_or(ProblemCode::NotFound)?))
}
