//! Who may talk to the helper at all.

use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{CACHE_CONTROL, HOST, ORIGIN, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::Helper;
use super::peer::Peer;
use crate::pairing::Origin;

/// Before anything else: the right user, and a `Host` that is loopback's. A name that some DNS server turned into
/// 127.0.0.1 is refused here, also where the browser sends no `Origin`.
pub(super) async fn local_only(
    State(helper): State<Helper>,
    ConnectInfo(peer): ConnectInfo<Peer>,
    request: Request,
    next: Next,
) -> Response {
    if !peer.is_own_user(helper.port) {
        return (StatusCode::FORBIDDEN, "another user's connection\n").into_response();
    }
    if !is_own_host(request.headers(), helper.port) {
        return (
            StatusCode::MISDIRECTED_REQUEST,
            "not a name of this helper\n",
        )
            .into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        HeaderName::from_static("x-content-type-options"),
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    );
    headers.append(VARY, HeaderValue::from_static("Origin"));
    response
}

fn is_own_host(headers: &HeaderMap, port: u16) -> bool {
    let mut hosts = headers.get_all(HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else {
        return false;
    };
    ["127.0.0.1", "localhost", "[::1]"]
        .iter()
        .any(|name| host.as_bytes() == format!("{name}:{port}").as_bytes())
}

/// The page that asks: exactly one `Origin`, of a kind that may ask, and not shut out by the administrator.
pub(super) fn page_of(helper: &Helper, headers: &HeaderMap) -> Option<Origin> {
    let mut origins = headers.get_all(ORIGIN).iter();
    let (Some(origin), None) = (origins.next(), origins.next()) else {
        return None;
    };
    let origin = Origin::read(origin.to_str().ok()?)?;
    let shut_out = helper.machine.only_listed && !is_listed(helper, &origin);
    (!shut_out).then_some(origin)
}

/// Whether the administrator let this page in without pairing.
pub(super) fn is_listed(helper: &Helper, origin: &Origin) -> bool {
    helper
        .machine
        .allowed_origins
        .iter()
        .any(|listed| listed == origin.as_str())
}

/// Whether a form was sent by the helper's own page.
pub(super) fn is_own_page(headers: &HeaderMap, port: u16) -> bool {
    let mut origins = headers.get_all(ORIGIN).iter();
    let (Some(origin), None) = (origins.next(), origins.next()) else {
        return false;
    };
    let Some(host) = headers.get(HOST) else {
        return false;
    };
    is_own_host(headers, port)
        && origin.as_bytes().strip_prefix(b"http://") == Some(host.as_bytes())
}

/// 403 for a page that may not ask.
pub(super) fn refused() -> Response {
    (
        StatusCode::FORBIDDEN,
        "this origin may not use the helper\n",
    )
        .into_response()
}
