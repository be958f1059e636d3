//! Headers that tell browsers what not to do.

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::config::Config;

/// Nothing inline, nothing from elsewhere, no frames; `wasm-unsafe-eval` lets the application's own
/// WebAssembly compile and nothing else. Beside the portal the application talks to the card helper on the user's own
/// machine.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' blob: data:; connect-src 'self' \
    http://127.0.0.1:28727 ws://127.0.0.1:28727 http://127.0.0.1:28728 ws://127.0.0.1:28728 \
    http://127.0.0.1:28729 ws://127.0.0.1:28729; frame-ancestors 'none'; \
    base-uri 'none'; form-action 'self'; manifest-src 'self'";

const PERMISSIONS: &str = "publickey-credentials-create=(self), publickey-credentials-get=(self), \
    camera=(), microphone=(), geolocation=(), payment=(), usb=()";

/// What depends on the configuration.
#[derive(Clone, Copy)]
pub(crate) struct For {
    https: bool,
}

impl For {
    /// For this configuration.
    pub(crate) fn of(config: &Config) -> Self {
        Self {
            https: config.public_url.scheme() == "https",
        }
    }
}

/// Adds the headers. A handler that set its own policy (downloads) keeps it.
pub(crate) async fn add(State(set): State<For>, request: Request, next: Next) -> Response {
    let is_api = request.uri().path().starts_with("/api");
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers
        .entry(CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static(POLICY));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers
        .entry(REFERRER_POLICY)
        .or_insert(HeaderValue::from_static("no-referrer"));
    headers.insert(
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    );
    headers.insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    );
    headers.insert(
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static(PERMISSIONS),
    );
    if set.https {
        headers.insert(
            STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000; includeSubDomains"),
        );
    }
    if is_api {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_application_may_reach_the_card_helper_and_nothing_else_of_the_machine() {
        let allowed = POLICY
            .split(';')
            .find_map(|rule| rule.trim().strip_prefix("connect-src "))
            .unwrap();
        let mut expected = vec!["'self'".to_owned()];
        for port in contract::card::PORTS {
            expected.push(format!("http://127.0.0.1:{port}"));
            expected.push(format!("ws://127.0.0.1:{port}"));
        }
        assert_eq!(allowed.split_whitespace().collect::<Vec<_>>(), expected);
    }
}
