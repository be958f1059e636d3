//! What a terminal measures, and what the server sees of it.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use contract::onboarding::{ConnectionView, OnboardingView, PROBE_BYTES, TerminalReport};
use domain::onboarding::TlsSeen;
use rustls::ProtocolVersion;
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::extract::{self, PathOf};
use crate::http::{ClientAddress, Failure};
use crate::usecase::onboarding;
use crate::usecase::terminal::TerminalAccess;

/// TLS of a connection, as far as it ends here. Terminals with a certificate speak TLS 1.3 or do not come in.
fn tls_seen(ctx: &Context, address: ClientAddress, terminal: bool) -> TlsSeen {
    match address.tls() {
        _ if terminal => TlsSeen::Tls13,
        _ if ctx.config.behind_proxy => TlsSeen::BehindProxy,
        Some(ProtocolVersion::TLSv1_3) => TlsSeen::Tls13,
        Some(_) => TlsSeen::Tls12,
        None => TlsSeen::Plain,
    }
}

/// The server's clock, and this connection as the server sees it. Small: it is timed.
#[utoipa::path(get, path = "/api/v1/onboarding/connection", tag = "onboarding",
    responses((status = 200, body = ConnectionView)))]
pub async fn connection(
    State(ctx): State<Context>,
    Extension(address): Extension<ClientAddress>,
    terminal: Option<Extension<TerminalAccess>>,
) -> Json<ConnectionView> {
    Json(ConnectionView {
        at: ctx.clock.now(),
        tls: tls_seen(&ctx, address, terminal.is_some()),
    })
}

/// Random bytes to time a larger answer by; nothing on the way can make them smaller.
#[utoipa::path(get, path = "/api/v1/onboarding/probe", tag = "onboarding",
    responses((status = 200, content_type = "application/octet-stream")))]
pub async fn probe(State(ctx): State<Context>) -> Response {
    let mut bytes = vec![0_u8; PROBE_BYTES];
    ctx.ids.fill(&mut bytes);
    (
        [
            (CONTENT_TYPE, "application/octet-stream"),
            (CONTENT_ENCODING, "identity"),
            (CACHE_CONTROL, "no-store"),
        ],
        bytes,
    )
        .into_response()
}

/// Keeps what the page measured on one of the office's terminals as its last check.
#[utoipa::path(put, path = "/api/v1/onboarding/terminals/{terminal}/check", tag = "onboarding",
    params(("terminal" = Uuid, Path)), request_body = TerminalReport,
    responses((status = 200, body = OnboardingView)))]
pub async fn check(
    State(ctx): State<Context>,
    actor: Actor,
    Extension(address): Extension<ClientAddress>,
    access: Option<Extension<TerminalAccess>>,
    PathOf(terminal): PathOf<Uuid>,
    extract::Json(report): extract::Json<TerminalReport>,
) -> Result<Json<OnboardingView>, Failure> {
    let tls = tls_seen(&ctx, address, access.is_some());
    let view = onboarding::check_terminal(&ctx, &actor, terminal, &report, tls).await?;
    Ok(Json(view))
}
