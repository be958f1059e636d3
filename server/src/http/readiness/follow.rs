//! Following a municipality by e-mail, without an account.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::readiness::{FollowLink, FollowRequest, FollowView};

use crate::context::Context;
use crate::http::Failure;
use crate::http::extract;
use crate::usecase::readiness;

/// Has a link mailed that confirms the address; the answer is the same for every address.
#[utoipa::path(post, path = "/api/v1/readiness/follows", tag = "readiness",
    request_body = FollowRequest, responses((status = 202)))]
pub async fn ask(
    State(ctx): State<Context>,
    extract::Json(request): extract::Json<FollowRequest>,
) -> Result<StatusCode, Failure> {
    readiness::ask_to_follow(&ctx, &request).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Confirms the address: mails begin.
#[utoipa::path(post, path = "/api/v1/readiness/follows/confirmation", tag = "readiness",
    request_body = FollowLink, responses((status = 200, body = FollowView)))]
pub async fn confirm(
    State(ctx): State<Context>,
    extract::Json(link): extract::Json<FollowLink>,
) -> Result<Json<FollowView>, Failure> {
    Ok(Json(readiness::confirm_follow(&ctx, &link.token).await?))
}

/// Ends the mails and forgets the address.
#[utoipa::path(post, path = "/api/v1/readiness/follows/end", tag = "readiness",
    request_body = FollowLink, responses((status = 204)))]
pub async fn end(
    State(ctx): State<Context>,
    extract::Json(link): extract::Json<FollowLink>,
) -> Result<StatusCode, Failure> {
    readiness::end_follow(&ctx, &link.token).await?;
    Ok(StatusCode::NO_CONTENT)
}
