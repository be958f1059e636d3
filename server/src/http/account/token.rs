//! `/tokens`.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::Page;
use contract::account::{NewToken, TokenRequest, TokenView};

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{self, Id, PathOf};
use crate::usecase::account::create_token::create_token;
use crate::usecase::account::list_tokens::list_tokens;
use crate::usecase::account::revoke_token::revoke_token;

/// The person's API tokens.
#[utoipa::path(get, path = "/api/v1/tokens", tag = "account",
    responses((status = 200, body = Page<TokenView>)))]
pub async fn list(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<Json<Page<TokenView>>, Failure> {
    Ok(Json(Page {
        items: list_tokens(&ctx, &actor).await?,
        next: None,
    }))
}

/// Makes a token; its secret is shown this once.
#[utoipa::path(post, path = "/api/v1/tokens", tag = "account",
    request_body = TokenRequest, responses((status = 201, body = NewToken)))]
pub async fn create(
    State(ctx): State<Context>,
    actor: Actor,
    extract::Json(request): extract::Json<TokenRequest>,
) -> Result<(StatusCode, Json<NewToken>), Failure> {
    Ok((
        StatusCode::CREATED,
        Json(create_token(&ctx, &actor, request).await?),
    ))
}

/// Revokes a token.
#[utoipa::path(delete, path = "/api/v1/tokens/{id}", tag = "account",
    params(("id" = String, Path)), responses((status = 204)))]
pub async fn revoke(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): Id,
) -> Result<StatusCode, Failure> {
    revoke_token(&ctx, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
