//! `/news/desk`: the operator's desk. Reading is a public page.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::ProblemCode;
use contract::news::{NewsView, SaveNews};
use uuid::Uuid;

use super::Failure;
use super::extract::{self, PathOf};
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::news::{self, NewsError};

/// Everything not withdrawn, newest first, with what is to come.
#[utoipa::path(get, path = "/api/v1/news/desk", tag = "news",
    responses((status = 200, body = Vec<NewsView>)))]
pub async fn list(State(ctx): State<Context>) -> Result<Json<Vec<NewsView>>, Failure> {
    Ok(Json(news::show_desk(&ctx).await?))
}

/// Writes a piece of news.
#[utoipa::path(post, path = "/api/v1/news/desk", tag = "news", request_body = SaveNews,
    responses((status = 201, body = NewsView)))]
pub async fn write(
    State(ctx): State<Context>,
    actor: Actor,
    extract::Json(input): extract::Json<SaveNews>,
) -> Result<(StatusCode, Json<NewsView>), Failure> {
    let view = news::write_news(&ctx, &actor, &input).await?;
    Ok((StatusCode::CREATED, Json(view)))
}

/// Changes one. `version` is the one the caller saw: 409 `draft_changed` when somebody else saved in between.
#[utoipa::path(put, path = "/api/v1/news/desk/{id}", tag = "news", params(("id" = Uuid, Path)),
    request_body = SaveNews, responses((status = 200, body = NewsView)))]
pub async fn change(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    extract::Json(input): extract::Json<SaveNews>,
) -> Result<Json<NewsView>, Failure> {
    Ok(Json(news::change_news(&ctx, &actor, id, &input).await?))
}

/// Takes one down.
#[utoipa::path(delete, path = "/api/v1/news/desk/{id}", tag = "news", params(("id" = Uuid, Path)),
    responses((status = 204)))]
pub async fn withdraw(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<StatusCode, Failure> {
    news::withdraw_news(&ctx, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

impl From<NewsError> for Failure {
    fn from(error: NewsError) -> Self {
        match error {
            NewsError::NotThere => Self::new(ProblemCode::NotFound),
            NewsError::Fields(fields) => Self::fields(fields),
            NewsError::Changed { current_version } => Self::draft_changed(current_version),
            NewsError::Store(error) => error.into(),
        }
    }
}
