//! Routes only the sandbox has.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use chrono::{DateTime, Utc};
use contract::ProblemCode;
use contract::account::SignInMethod;
use serde::{Deserialize, Serialize};
use store::account::roles;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::sandbox::consume_link;
use utoipa::{IntoParams, ToSchema};

use super::mails::{kept, page};
use crate::context::Context;
use crate::http::extract::{Json as Body, PathOf, Query};
use crate::http::{Failure, SESSION_COOKIE};
use crate::mail::Mail;
use crate::secret::Secret;
use crate::usecase::account::authenticate::affiliations;
use crate::usecase::account::open_session::open_session;

/// What time it is in the sandbox.
#[derive(Debug, Serialize, ToSchema)]
pub struct SandboxState {
    /// Always true: `serve` has no such route.
    sandbox: bool,
    /// The portal's clock.
    now: DateTime<Utc>,
}

/// `POST /sandbox/clock`.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClockSetting {
    /// The time it shall be; null: the machine's.
    now: Option<DateTime<Utc>>,
}

/// `GET /sandbox/mail`.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct MailQuery {
    /// `json` for programs; absent: a page to read.
    #[serde(default)]
    format: Option<String>,
}

/// That this is the sandbox, and its time.
#[utoipa::path(get, path = "/sandbox/state", tag = "sandbox",
    responses((status = 200, body = SandboxState)))]
pub async fn state(State(ctx): State<Context>) -> Json<SandboxState> {
    Json(SandboxState {
        sandbox: true,
        now: ctx.clock.now(),
    })
}

/// The portal's clock.
#[utoipa::path(get, path = "/sandbox/clock", tag = "sandbox",
    responses((status = 200, body = SandboxState)))]
pub async fn clock(State(ctx): State<Context>) -> Json<SandboxState> {
    Json(SandboxState {
        sandbox: true,
        now: ctx.clock.now(),
    })
}

/// Sets the portal's clock.
#[utoipa::path(post, path = "/sandbox/clock", tag = "sandbox", request_body = ClockSetting,
    responses((status = 200, body = SandboxState)))]
pub async fn set_clock(
    State(ctx): State<Context>,
    Body(setting): Body<ClockSetting>,
) -> Result<Json<SandboxState>, Failure> {
    ctx.clock.set(setting.now);
    let subject = Subject::new(SubjectKind::Installation, "sandbox");
    let entry = AuditEntry::new(
        ctx.stamp(),
        Actor::system(),
        AuditAction::SandboxClockSet,
        subject,
    );
    ctx.db.begin().await?.commit(entry).await?;
    // Jobs may have become due.
    ctx.job_waiting.notify_waiters();
    Ok(Json(SandboxState {
        sandbox: true,
        now: ctx.clock.now(),
    }))
}

/// Every mail the sandbox sent, newest first.
#[utoipa::path(get, path = "/sandbox/mail", tag = "sandbox", params(MailQuery),
    responses((status = 200, content_type = "text/html")))]
pub async fn mail(
    State(ctx): State<Context>,
    Query(query): Query<MailQuery>,
) -> Result<Response, Failure> {
    let mails: Vec<Mail> = kept(&ctx).await.map_err(Failure::unavailable)?;
    if query.format.as_deref() == Some("json") {
        return Ok(Json(mails).into_response());
    }
    Ok(Html(page(&mails)).into_response())
}

/// Signs an invented person in, once, and goes to the portal.
#[utoipa::path(get, path = "/sandbox/sign-in/{token}", tag = "sandbox",
    params(("token" = String, Path)), responses((status = 303)))]
pub async fn sign_in(
    State(ctx): State<Context>,
    PathOf(token): PathOf<String>,
    headers: HeaderMap,
    jar: CookieJar,
) -> Result<(CookieJar, Redirect), Failure> {
    let secret = Secret::parse(&token).ok_or(ProblemCode::LinkExpired)?;
    let agent = headers
        .get(USER_AGENT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let tx = ctx.db.begin().await?;
    let stamp = ctx.stamp();
    let used = consume_link(&tx, &secret.digest(), stamp.at).await?;
    let person = used.ok_or(ProblemCode::LinkExpired)?;
    let grants = roles::of_person(tx.conn(), person).await?;
    let shown = (SignInMethod::Link, agent);
    let opened = open_session(&ctx, &tx, person, &affiliations(&grants)?, shown).await?;
    let subject = Subject::new(SubjectKind::Session, opened.id);
    let entry = AuditEntry::new(
        stamp,
        Actor::person(person),
        AuditAction::SignInLinkUsed,
        subject,
    );
    tx.commit(entry).await?;
    let cookie = Cookie::build((SESSION_COOKIE, opened.secret.reveal()))
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Lax);
    Ok((jar.add(cookie), Redirect::to("/home")))
}
