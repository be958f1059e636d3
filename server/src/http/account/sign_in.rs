//! `/sign-in` and `/step-up`.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum_extra::extract::CookieJar;
use contract::account::{Me, PasskeyCompletion, PasskeyOptions, SignInRequest};

use super::cookie;
use crate::actor::Actor;
use crate::context::Context;
use crate::http::{Failure, extract};
use crate::usecase::account::begin_sign_in::begin_sign_in;
use crate::usecase::account::complete_sign_in::complete_sign_in;
use crate::usecase::account::step_up;

/// Options to sign in; unknown addresses get decoys.
#[utoipa::path(post, path = "/api/v1/sign-in/options", tag = "account",
    request_body = SignInRequest, responses((status = 200, body = PasskeyOptions)))]
pub async fn options(
    State(ctx): State<Context>,
    jar: CookieJar,
    extract::Json(request): extract::Json<SignInRequest>,
) -> Result<(CookieJar, Json<PasskeyOptions>), Failure> {
    Ok(cookie::begun(jar, begin_sign_in(&ctx, request).await?))
}

/// Signs in.
#[utoipa::path(post, path = "/api/v1/sign-in/completion", tag = "account",
    request_body = PasskeyCompletion, responses((status = 200, body = Me)))]
pub async fn complete(
    State(ctx): State<Context>,
    headers: HeaderMap,
    jar: CookieJar,
    extract::Json(completion): extract::Json<PasskeyCompletion>,
) -> Result<(CookieJar, Json<Me>), Failure> {
    let (browser, jar) = cookie::take_ceremony(jar);
    let agent = cookie::agent(&headers);
    let opened = complete_sign_in(&ctx, browser.as_ref(), completion, agent).await?;
    cookie::signed_in(&ctx, jar, &opened).await
}

/// Options to show the passkey again.
#[utoipa::path(post, path = "/api/v1/step-up/options", tag = "account",
    responses((status = 200, body = PasskeyOptions)))]
pub async fn step_up_options(
    State(ctx): State<Context>,
    actor: Actor,
    jar: CookieJar,
) -> Result<(CookieJar, Json<PasskeyOptions>), Failure> {
    Ok(cookie::begun(
        jar,
        step_up::begin_step_up(&ctx, &actor).await?,
    ))
}

/// Shows the passkey again: good for ten minutes.
#[utoipa::path(post, path = "/api/v1/step-up/completion", tag = "account",
    request_body = PasskeyCompletion, responses((status = 204)))]
pub async fn step_up_complete(
    State(ctx): State<Context>,
    actor: Actor,
    jar: CookieJar,
    extract::Json(completion): extract::Json<PasskeyCompletion>,
) -> Result<(CookieJar, StatusCode), Failure> {
    let (browser, jar) = cookie::take_ceremony(jar);
    step_up::complete_step_up(&ctx, &actor, browser.as_ref(), completion).await?;
    Ok((jar, StatusCode::NO_CONTENT))
}
