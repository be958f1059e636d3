//! 最終確認: checks, result pages, verification.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use contract::ProblemCode;
use contract::application::Uploaded;
use contract::onboarding::{RehearsalVerification, RehearsalView, RunCheck};
use domain::onboarding::RehearsalDetail;
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::application::etag;
use crate::http::document::open::answer;
use crate::http::extract::{self, PathOf};
use crate::usecase::onboarding;
use crate::usecase::terminal::TerminalAccess;

/// What the certificate of this connection shows. One that is revoked or has ended opens nothing, so it never comes here.
fn certificate_seen(
    ctx: &Context,
    actor: &Actor,
    terminal: Option<&TerminalAccess>,
) -> RehearsalDetail {
    match terminal {
        Some(terminal) if actor.active_office.as_ref() == Some(&terminal.office) => {
            RehearsalDetail::CertificateOfOffice
        }
        Some(_) => RehearsalDetail::OtherOffice,
        None if ctx.config.terminals.origin().is_some() => RehearsalDetail::NoCertificate,
        None => RehearsalDetail::CertificateNotSeen,
    }
}

/// Runs one check for real, or leaves it out with a reason.
#[utoipa::path(post, path = "/api/v1/onboarding/rehearsal/checks", tag = "onboarding",
    request_body = RunCheck, responses((status = 200, body = RehearsalView)))]
pub async fn run(
    State(ctx): State<Context>,
    actor: Actor,
    terminal: Option<Extension<TerminalAccess>>,
    extract::Json(input): extract::Json<RunCheck>,
) -> Result<Json<RehearsalView>, Failure> {
    let terminal = terminal.map(|Extension(terminal)| terminal);
    let seen = certificate_seen(&ctx, &actor, terminal.as_ref());
    let view = onboarding::run_check(&ctx, &actor, &input, seen).await?;
    Ok(Json(view))
}

/// Finishes the rehearsal under way and makes its sealed result page.
#[utoipa::path(post, path = "/api/v1/onboarding/rehearsal/completion", tag = "onboarding",
    responses((status = 201, body = RehearsalView)))]
pub async fn finish(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<(StatusCode, Json<RehearsalView>), Failure> {
    let view = onboarding::finish_rehearsal(&ctx, &actor).await?;
    Ok((StatusCode::CREATED, Json(view)))
}

/// Finished rehearsals, newest first, at most twenty.
#[utoipa::path(get, path = "/api/v1/onboarding/rehearsals", tag = "onboarding",
    responses((status = 200, body = Vec<RehearsalView>)))]
pub async fn list(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<Json<Vec<RehearsalView>>, Failure> {
    Ok(Json(onboarding::list_results(&ctx, &actor).await?))
}

/// The result page as PDF.
#[utoipa::path(get, path = "/api/v1/onboarding/rehearsals/{id}/page", tag = "onboarding",
    params(("id" = Uuid, Path)),
    responses((status = 200, content_type = "application/pdf")))]
pub async fn open(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<Response, Failure> {
    let opened = onboarding::open_result(&ctx, &actor, id).await?;
    Ok(answer(opened))
}

/// Takes the office's newest result page into the application as its 管理メニュー document.
#[utoipa::path(post, path = "/api/v1/applications/{id}/rehearsal", tag = "onboarding",
    params(("id" = Uuid, Path)), responses((status = 200, body = Uploaded)))]
pub async fn attach(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<impl IntoResponse, Failure> {
    let uploaded = onboarding::attach_result(&ctx, &actor, id).await?;
    Ok((etag(uploaded.version), Json(uploaded)))
}

/// What the printed result page with this code must say. Asks for no sign-in and names nobody.
#[utoipa::path(get, path = "/api/v1/onboarding/verifications/{code}", tag = "onboarding",
    params(("code" = String, Path)), responses((status = 200, body = RehearsalVerification)))]
pub async fn verify(
    State(ctx): State<Context>,
    PathOf(code): PathOf<String>,
) -> Result<Json<RehearsalVerification>, Failure> {
    let found = onboarding::verify_result(&ctx, &code).await?;
    Ok(Json(found.ok_or(ProblemCode::NotFound)?))
}
