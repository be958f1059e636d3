//! `GET /applications`.

use axum::extract::State;
use contract::Page;
use contract::application::ApplicationSummary;
use contract::page::PageQuery;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::Query;
use crate::usecase::application::list_applications;

/// Applications of the caller's offices, newest first.
#[utoipa::path(get, path = "/api/v1/applications", tag = "applications",
    params(PageQuery), responses((status = 200, body = Page<ApplicationSummary>)))]
pub async fn list(
    State(ctx): State<Context>,
    actor: Actor,
    Query(query): Query<PageQuery>,
) -> Result<axum::Json<Page<ApplicationSummary>>, Failure> {
    Ok(axum::Json(list_applications(&ctx, &actor, &query).await?))
}
