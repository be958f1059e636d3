//! `/recoveries`: a new passkey for who lost theirs.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum_extra::extract::CookieJar;
use contract::account::{
    Me, PasskeyCompletion, PasskeyOptions, RecoveryDecision, RecoveryRequest, RecoveryStep,
    RecoveryView,
};
use uuid::Uuid;

use super::account::cookie;
use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{self, PathOf};
use crate::usecase::recovery;

/// Has a link mailed; the answer is the same for every address.
#[utoipa::path(post, path = "/api/v1/recoveries", tag = "account",
    request_body = RecoveryRequest, responses((status = 202)))]
pub async fn ask(
    State(ctx): State<Context>,
    extract::Json(request): extract::Json<RecoveryRequest>,
) -> Result<StatusCode, Failure> {
    recovery::ask_for_recovery(&ctx, request).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Recoveries the caller may decide on.
#[utoipa::path(get, path = "/api/v1/recoveries", tag = "account",
    responses((status = 200, body = Vec<RecoveryView>)))]
pub async fn list(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<Json<Vec<RecoveryView>>, Failure> {
    Ok(Json(recovery::list_recoveries(&ctx, &actor).await?))
}

/// Approves or refuses somebody else's recovery. Needs a passkey just used.
#[utoipa::path(post, path = "/api/v1/recoveries/{id}/decision", tag = "account",
    params(("id" = Uuid, Path)), request_body = RecoveryDecision,
    responses((status = 204)))]
pub async fn decide(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    extract::Json(decision): extract::Json<RecoveryDecision>,
) -> Result<StatusCode, Failure> {
    recovery::decide_recovery(&ctx, &actor, id, decision).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Where the recovery behind a link stands.
#[utoipa::path(get, path = "/api/v1/recovery-links/{token}", tag = "account",
    params(("token" = String, Path)), responses((status = 200, body = RecoveryStep)))]
pub async fn show(
    State(ctx): State<Context>,
    PathOf(token): PathOf<String>,
) -> Result<Json<RecoveryStep>, Failure> {
    Ok(Json(recovery::show_recovery(&ctx, &token).await?))
}

/// Confirms the address; who may approve is told.
#[utoipa::path(post, path = "/api/v1/recovery-links/{token}/confirmation", tag = "account",
    params(("token" = String, Path)), responses((status = 204)))]
pub async fn confirm(
    State(ctx): State<Context>,
    PathOf(token): PathOf<String>,
) -> Result<StatusCode, Failure> {
    recovery::confirm_recovery(&ctx, &token).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Options for the new passkey, once approved.
#[utoipa::path(post, path = "/api/v1/recovery-links/{token}/options", tag = "account",
    params(("token" = String, Path)), responses((status = 200, body = PasskeyOptions)))]
pub async fn options(
    State(ctx): State<Context>,
    PathOf(token): PathOf<String>,
    jar: CookieJar,
) -> Result<(CookieJar, Json<PasskeyOptions>), Failure> {
    Ok(cookie::begun(
        jar,
        recovery::begin_renewal(&ctx, &token).await?,
    ))
}

/// The new passkey was made: it takes the place of all before, and signs in.
#[utoipa::path(post, path = "/api/v1/recovery-links/{token}/completion", tag = "account",
    params(("token" = String, Path)), request_body = PasskeyCompletion,
    responses((status = 200, body = Me)))]
pub async fn complete(
    State(ctx): State<Context>,
    PathOf(token): PathOf<String>,
    headers: HeaderMap,
    jar: CookieJar,
    extract::Json(completion): extract::Json<PasskeyCompletion>,
) -> Result<(CookieJar, Json<Me>), Failure> {
    let (browser, jar) = cookie::take_ceremony(jar);
    let agent = cookie::agent(&headers);
    let opened =
        recovery::complete_renewal(&ctx, &token, browser.as_ref(), completion, agent).await?;
    cookie::signed_in(&ctx, jar, &opened).await
}
