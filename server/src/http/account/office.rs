//! `/offices/{number}` and `/federation`.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::account::{InvitationRequest, InvitationView, Members};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{self, PathOf};
use crate::usecase::account::invite;
use crate::usecase::account::list_members::list_members;
use crate::usecase::account::remove_member::remove_member;
use crate::usecase::account::withdraw_invitation::withdraw_invitation;

/// The office's people.
#[utoipa::path(get, path = "/api/v1/offices/{number}/members", tag = "account",
    params(("number" = String, Path)), responses((status = 200, body = Members)))]
pub async fn members(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(number): PathOf<String>,
) -> Result<Json<Members>, Failure> {
    Ok(Json(list_members(&ctx, &actor, &number).await?))
}

/// Ends every role of a person in the office.
#[utoipa::path(delete, path = "/api/v1/offices/{number}/members/{person}", tag = "account",
    params(("number" = String, Path), ("person" = String, Path)),
    responses((status = 204)))]
pub async fn remove(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((number, person)): PathOf<(String, Uuid)>,
) -> Result<StatusCode, Failure> {
    remove_member(&ctx, &actor, &number, person).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Invites a colleague.
#[utoipa::path(post, path = "/api/v1/offices/{number}/invitations", tag = "account",
    params(("number" = String, Path)), request_body = InvitationRequest,
    responses((status = 201, body = InvitationView)))]
pub async fn invite_member(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(number): PathOf<String>,
    extract::Json(request): extract::Json<InvitationRequest>,
) -> Result<(StatusCode, Json<InvitationView>), Failure> {
    let view = invite::invite(&ctx, &actor, &number, request).await?;
    Ok((StatusCode::CREATED, Json(view)))
}

/// Takes an invitation back.
#[utoipa::path(delete, path = "/api/v1/offices/{number}/invitations/{id}", tag = "account",
    params(("number" = String, Path), ("id" = String, Path)),
    responses((status = 204)))]
pub async fn withdraw(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((number, id)): PathOf<(String, Uuid)>,
) -> Result<StatusCode, Failure> {
    withdraw_invitation(&ctx, &actor, &number, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Invites somebody onto the federation's staff.
#[utoipa::path(post, path = "/api/v1/federation/invitations", tag = "account",
    request_body = InvitationRequest, responses((status = 201, body = InvitationView)))]
pub async fn invite_federation(
    State(ctx): State<Context>,
    actor: Actor,
    extract::Json(request): extract::Json<InvitationRequest>,
) -> Result<(StatusCode, Json<InvitationView>), Failure> {
    let view = invite::invite_federation(&ctx, &actor, request).await?;
    Ok((StatusCode::CREATED, Json(view)))
}
