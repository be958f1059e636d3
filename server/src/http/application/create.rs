//! `POST /applications`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::IntoResponse;
use contract::application::{ApplicationView, NewApplication};
use contract::path;

use super::etag;
use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::Json;
use crate::usecase::application::create_application;

/// Begins an application.
#[utoipa::path(post, path = "/api/v1/applications", tag = "applications",
    request_body = NewApplication, responses((status = 201, body = ApplicationView)))]
pub async fn create(
    State(ctx): State<Context>,
    actor: Actor,
    Json(input): Json<NewApplication>,
) -> Result<impl IntoResponse, Failure> {
    let shown = create_application(&ctx, &actor, &input).await?;
    let location = [(LOCATION, path::application(&shown.id))];
    Ok((
        StatusCode::CREATED,
        etag(shown.version),
        location,
        axum::Json(shown),
    ))
}
