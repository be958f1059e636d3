//! `/passkeys`.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum_extra::extract::CookieJar;
use contract::Page;
use contract::account::{PasskeyCompletion, PasskeyOptions, PasskeyView};

use super::cookie;
use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{self, Id, PathOf};
use crate::usecase::account::add_passkey::{add_passkey, begin_passkey};
use crate::usecase::account::list_passkeys::list_passkeys;
use crate::usecase::account::remove_passkey::remove_passkey;

/// The person's passkeys.
#[utoipa::path(get, path = "/api/v1/passkeys", tag = "account",
    responses((status = 200, body = Page<PasskeyView>)))]
pub async fn list(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<Json<Page<PasskeyView>>, Failure> {
    Ok(Json(Page {
        items: list_passkeys(&ctx, &actor).await?,
        next: None,
    }))
}

/// Options for a further passkey.
#[utoipa::path(post, path = "/api/v1/passkeys/options", tag = "account",
    responses((status = 200, body = PasskeyOptions)))]
pub async fn options(
    State(ctx): State<Context>,
    actor: Actor,
    jar: CookieJar,
) -> Result<(CookieJar, Json<PasskeyOptions>), Failure> {
    Ok(cookie::begun(jar, begin_passkey(&ctx, &actor).await?))
}

/// Adds the passkey just made.
#[utoipa::path(post, path = "/api/v1/passkeys", tag = "account",
    request_body = PasskeyCompletion, responses((status = 201, body = PasskeyView)))]
pub async fn add(
    State(ctx): State<Context>,
    actor: Actor,
    headers: HeaderMap,
    jar: CookieJar,
    extract::Json(completion): extract::Json<PasskeyCompletion>,
) -> Result<(StatusCode, CookieJar, Json<PasskeyView>), Failure> {
    let (browser, jar) = cookie::take_ceremony(jar);
    let agent = cookie::agent(&headers);
    let added = add_passkey(&ctx, &actor, browser.as_ref(), completion, agent).await?;
    Ok((StatusCode::CREATED, jar, Json(added)))
}

/// Removes a passkey, but never the last one.
#[utoipa::path(delete, path = "/api/v1/passkeys/{id}", tag = "account",
    params(("id" = String, Path)), responses((status = 204)))]
pub async fn remove(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): Id,
) -> Result<StatusCode, Failure> {
    remove_passkey(&ctx, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
