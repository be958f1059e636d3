//! `/terminals`.

mod failure;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use axum::{Extension, Json};
use contract::ProblemCode;
use contract::terminal::{
    Here, IssueRequest, IssuedCertificate, RevocationRequest, TerminalRequest, TerminalView,
    Terminals,
};

use super::Failure;
use super::extract::{self, Id, PathOf};
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::terminal::{self, TerminalAccess};

/// The terminal of a connection, put there by the guard.
type Shown = Option<Extension<TerminalAccess>>;

/// The terminals of the office the person works for, with certificates and their state.
#[utoipa::path(get, path = "/api/v1/terminals", tag = "terminal",
    responses((status = 200, body = Terminals)))]
pub async fn list(State(ctx): State<Context>, actor: Actor) -> Result<Json<Terminals>, Failure> {
    Ok(Json(terminal::list_terminals(&ctx, &actor).await?))
}

/// How this browser comes in, and what terminals can do here.
#[utoipa::path(get, path = "/api/v1/terminals/here", tag = "terminal",
    responses((status = 200, body = Here)))]
pub async fn here(
    State(ctx): State<Context>,
    actor: Actor,
    shown: Shown,
) -> Result<Json<Here>, Failure> {
    let access = shown.as_ref().map(|Extension(access)| access);
    Ok(Json(terminal::show_here(&ctx, &actor, access).await?))
}

/// Registers a terminal under a name.
#[utoipa::path(post, path = "/api/v1/terminals", tag = "terminal",
    request_body = TerminalRequest, responses((status = 201, body = TerminalView)))]
pub async fn register(
    State(ctx): State<Context>,
    actor: Actor,
    extract::Json(request): extract::Json<TerminalRequest>,
) -> Result<(StatusCode, Json<TerminalView>), Failure> {
    let made = terminal::register_terminal(&ctx, &actor, &request).await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// Takes a terminal out of service and revokes its certificates.
#[utoipa::path(post, path = "/api/v1/terminals/{id}/retirement", tag = "terminal",
    params(("id" = String, Path)), responses((status = 204)))]
pub async fn retire(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): Id,
) -> Result<StatusCode, Failure> {
    terminal::retire_terminal(&ctx, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Issues a certificate for a terminal; its former ones are revoked. File and password are shown this once.
#[utoipa::path(post, path = "/api/v1/terminals/{id}/certificates", tag = "terminal",
    params(("id" = String, Path)), request_body = IssueRequest,
    responses((status = 201, body = IssuedCertificate)))]
pub async fn issue(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): Id,
    extract::Json(request): extract::Json<IssueRequest>,
) -> Result<(StatusCode, Json<IssuedCertificate>), Failure> {
    let issued = terminal::issue_certificate(&ctx, &actor, id, &request).await?;
    Ok((StatusCode::CREATED, Json(issued)))
}

/// Renews the certificate this connection shows, from 90 days before its end.
#[utoipa::path(post, path = "/api/v1/terminals/renewal", tag = "terminal",
    responses((status = 201, body = IssuedCertificate)))]
pub async fn renew(
    State(ctx): State<Context>,
    actor: Actor,
    shown: Shown,
) -> Result<(StatusCode, Json<IssuedCertificate>), Failure> {
    let Some(Extension(access)) = shown else {
        return Err(Failure::new(ProblemCode::TerminalRequired));
    };
    let issued = terminal::renew_certificate(&ctx, &actor, &access).await?;
    Ok((StatusCode::CREATED, Json(issued)))
}

/// Revokes a certificate of the office, at once on every server.
#[utoipa::path(post, path = "/api/v1/terminals/certificates/{id}/revocation", tag = "terminal",
    params(("id" = String, Path)), request_body = RevocationRequest, responses((status = 204)))]
pub async fn revoke(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): Id,
    extract::Json(request): extract::Json<RevocationRequest>,
) -> Result<StatusCode, Failure> {
    terminal::revoke_certificate(&ctx, &actor, id, request.because).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The revocation list of the portal's own authority, DER.
#[utoipa::path(get, path = "/api/v1/terminals/revocation-list", tag = "terminal",
    responses((status = 200, content_type = "application/pkix-crl")))]
pub async fn revocation_list(State(ctx): State<Context>) -> Result<Response, Failure> {
    let list = terminal::revocation_list(&ctx).await?;
    let list = list.ok_or(Failure::new(ProblemCode::NotFound))?;
    let headers = [
        (CONTENT_TYPE, "application/pkix-crl"),
        (CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, list).into_response())
}
