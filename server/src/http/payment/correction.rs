//! Accounts corrected after 振込不能.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::Page;
use contract::payment::{
    AccountConfirmation, AccountCorrection, AccountCorrectionView, WaitingCorrection,
};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{self, PathOf};
use crate::usecase::payment;

/// Why the money came back, and what was asked since.
#[utoipa::path(get, path = "/api/v1/applications/{id}/account-correction", tag = "applications",
    params(("id" = Uuid, Path)), responses((status = 200, body = AccountCorrectionView)))]
pub async fn show(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<Json<AccountCorrectionView>, Failure> {
    Ok(Json(payment::show_correction(&ctx, &actor, id).await?))
}

/// Asks for another account; it counts once a reviewer has confirmed it.
#[utoipa::path(post, path = "/api/v1/applications/{id}/account-correction", tag = "applications",
    params(("id" = Uuid, Path)), request_body = AccountCorrection,
    responses((status = 200, body = AccountCorrectionView)))]
pub async fn ask(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    extract::Json(input): extract::Json<AccountCorrection>,
) -> Result<Json<AccountCorrectionView>, Failure> {
    let shown = payment::correct_account(&ctx, &actor, id, &input).await?;
    Ok(Json(shown))
}

/// Corrections that wait for a reviewer, oldest first.
#[utoipa::path(get, path = "/api/v1/review/account-corrections", tag = "review",
    responses((status = 200, body = Page<WaitingCorrection>)))]
pub async fn list(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<Json<Page<WaitingCorrection>>, Failure> {
    let items = payment::list_corrections(&ctx, &actor).await?;
    Ok(Json(Page { items, next: None }))
}

/// Confirms another account, or refuses it with a reason.
#[utoipa::path(post, path = "/api/v1/review/cases/{id}/account-confirmation", tag = "review",
    params(("id" = Uuid, Path)), request_body = AccountConfirmation,
    responses((status = 204)))]
pub async fn confirm(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    extract::Json(input): extract::Json<AccountConfirmation>,
) -> Result<StatusCode, Failure> {
    payment::confirm_account(&ctx, &actor, id, &input).await?;
    Ok(StatusCode::NO_CONTENT)
}
