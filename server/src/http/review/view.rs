//! Saved views: `/review/views`.

use axum::extract::State;
use axum::http::StatusCode;
use contract::review::{NewSavedView, SavedView, SavedViews};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{Json, PathOf};
use crate::usecase::review::{list_views, remove_view, save_view};

/// One's own views and the shared ones, by name.
#[utoipa::path(get, path = "/api/v1/review/views", tag = "review",
    responses((status = 200, body = SavedViews)))]
pub async fn list(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<axum::Json<SavedViews>, Failure> {
    Ok(axum::Json(list_views(&ctx, &actor).await?))
}

/// Saves a view; one's own of the same name is replaced.
#[utoipa::path(post, path = "/api/v1/review/views", tag = "review",
    request_body = NewSavedView, responses((status = 200, body = SavedView)))]
pub async fn save(
    State(ctx): State<Context>,
    actor: Actor,
    Json(input): Json<NewSavedView>,
) -> Result<axum::Json<SavedView>, Failure> {
    Ok(axum::Json(save_view(&ctx, &actor, &input).await?))
}

/// Removes one of one's own views.
#[utoipa::path(delete, path = "/api/v1/review/views/{id}", tag = "review",
    params(("id" = Uuid, Path)), responses((status = 204)))]
pub async fn remove(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<StatusCode, Failure> {
    remove_view(&ctx, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
