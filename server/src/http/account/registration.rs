//! `/registrations`.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum_extra::extract::CookieJar;
use contract::account::{
    Me, PasskeyCompletion, PasskeyOptions, RegistrationDetails, RegistrationRequest,
    RegistrationView,
};

use super::cookie;
use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{self, PathOf};
use crate::usecase::account::accept_registration::accept_registration;
use crate::usecase::account::authenticate::with_current_roles;
use crate::usecase::account::begin_registration::begin_registration;
use crate::usecase::account::complete_registration::complete_registration;
use crate::usecase::account::request_registration::request_registration;
use crate::usecase::account::show_me::show_me;
use crate::usecase::account::show_registration::show_registration;

/// Has a registration link mailed; the answer is the same for every address.
#[utoipa::path(post, path = "/api/v1/registrations", tag = "account",
    request_body = RegistrationRequest, responses((status = 202)))]
pub async fn request(
    State(ctx): State<Context>,
    extract::Json(request): extract::Json<RegistrationRequest>,
) -> Result<StatusCode, Failure> {
    request_registration(&ctx, request).await?;
    Ok(StatusCode::ACCEPTED)
}

/// What a link is for.
#[utoipa::path(get, path = "/api/v1/registrations/{token}", tag = "account",
    params(("token" = String, Path)), responses((status = 200, body = RegistrationView)))]
pub async fn show(
    State(ctx): State<Context>,
    PathOf(token): PathOf<String>,
) -> Result<Json<RegistrationView>, Failure> {
    Ok(Json(show_registration(&ctx, &token).await?))
}

/// Person's details, answered with passkey options.
#[utoipa::path(post, path = "/api/v1/registrations/{token}/options", tag = "account",
    params(("token" = String, Path)), request_body = RegistrationDetails,
    responses((status = 200, body = PasskeyOptions)))]
pub async fn options(
    State(ctx): State<Context>,
    PathOf(token): PathOf<String>,
    jar: CookieJar,
    extract::Json(details): extract::Json<RegistrationDetails>,
) -> Result<(CookieJar, Json<PasskeyOptions>), Failure> {
    Ok(cookie::begun(
        jar,
        begin_registration(&ctx, &token, details).await?,
    ))
}

/// The passkey was made: account and session.
#[utoipa::path(post, path = "/api/v1/registrations/{token}/completion", tag = "account",
    params(("token" = String, Path)), request_body = PasskeyCompletion,
    responses((status = 201, body = Me)))]
pub async fn complete(
    State(ctx): State<Context>,
    PathOf(token): PathOf<String>,
    headers: HeaderMap,
    jar: CookieJar,
    extract::Json(completion): extract::Json<PasskeyCompletion>,
) -> Result<(StatusCode, CookieJar, Json<Me>), Failure> {
    let (browser, jar) = cookie::take_ceremony(jar);
    let agent = cookie::agent(&headers);
    let opened = complete_registration(&ctx, &token, browser.as_ref(), completion, agent).await?;
    let (jar, me) = cookie::signed_in(&ctx, jar, &opened).await?;
    Ok((StatusCode::CREATED, jar, me))
}

/// A person with an account takes the role up. The body is only needed for an office not known yet.
#[utoipa::path(post, path = "/api/v1/registrations/{token}/acceptance", tag = "account",
    params(("token" = String, Path)), request_body = Option<RegistrationDetails>,
    responses((status = 200, body = Me)))]
pub async fn accept(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(token): PathOf<String>,
    body: Bytes,
) -> Result<Json<Me>, Failure> {
    let details = if body.is_empty() {
        None
    } else {
        Some(extract::parse_json::<RegistrationDetails>(&body)?)
    };
    accept_registration(&ctx, &actor, &token, details).await?;
    let actor = with_current_roles(&ctx, actor).await?;
    Ok(Json(show_me(&ctx, &actor).await?))
}
