//! `/session` and `/sessions`.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum_extra::extract::CookieJar;
use contract::account::SessionView;
use contract::{Page, ProblemCode};

use super::cookie::session_cookie;
use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{Id, PathOf};
use crate::usecase::account::list_sessions::list_sessions;
use crate::usecase::account::sign_out::{sign_out, sign_out_everywhere};

/// Signs out here.
#[utoipa::path(delete, path = "/api/v1/session", tag = "account", responses((status = 204)))]
pub async fn end_here(
    State(ctx): State<Context>,
    actor: Actor,
    jar: CookieJar,
) -> Result<(CookieJar, StatusCode), Failure> {
    let session = actor.session().ok_or(ProblemCode::NotSignedIn)?;
    sign_out(&ctx, &actor, session).await?;
    Ok((jar.add(session_cookie(None)), StatusCode::NO_CONTENT))
}

/// Where the person is signed in.
#[utoipa::path(get, path = "/api/v1/sessions", tag = "account",
    responses((status = 200, body = Page<SessionView>)))]
pub async fn list(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<Json<Page<SessionView>>, Failure> {
    Ok(Json(Page {
        items: list_sessions(&ctx, &actor).await?,
        next: None,
    }))
}

/// Ends one session.
#[utoipa::path(delete, path = "/api/v1/sessions/{id}", tag = "account",
    params(("id" = String, Path)), responses((status = 204)))]
pub async fn end(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): Id,
) -> Result<StatusCode, Failure> {
    sign_out(&ctx, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Signs out everywhere, here too.
#[utoipa::path(delete, path = "/api/v1/sessions", tag = "account", responses((status = 204)))]
pub async fn end_all(
    State(ctx): State<Context>,
    actor: Actor,
    jar: CookieJar,
) -> Result<(CookieJar, StatusCode), Failure> {
    sign_out_everywhere(&ctx, &actor).await?;
    Ok((jar.add(session_cookie(None)), StatusCode::NO_CONTENT))
}
