//! Pages as answers: compressed, and told apart by a digest so that an unchanged page is not sent again.

use std::io::Write as _;

use axum::body::Body;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
    REFERRER_POLICY, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use sha2::{Digest as _, Sha256};

use crate::http::assets::accepts_brotli;

/// Nothing but our own sheet, pictures and forms: these pages run no script. Connections home are for who looks at a
/// page from within it, as Lighthouse does for `robots.txt`.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; \
    frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

/// Quick: a page is compressed when it is made, before it is sent.
const QUALITY: u32 = 5;

const WINDOW: u32 = 22;

/// A page made and compressed.
#[derive(Clone, Debug)]
pub(super) struct Made {
    plain: Bytes,
    brotli: Bytes,
    tag: HeaderValue,
}

impl Made {
    pub(super) fn of(html: String) -> Self {
        let digest = hex::encode(Sha256::digest(html.as_bytes()));
        let short = digest.get(..24).unwrap_or_default();
        let tag = format!("W/\"{short}\"");
        Self {
            brotli: compressed(html.as_bytes()).into(),
            plain: html.into(),
            // Hexadecimal digits in quotes are a header value.
            tag: HeaderValue::try_from(tag).unwrap_or(HeaderValue::from_static("")),
        }
    }

    /// The answer to a request with these headers.
    pub(super) fn answer(&self, status: StatusCode, headers: &HeaderMap) -> Response {
        let known = status == StatusCode::OK
            && headers
                .get_all(IF_NONE_MATCH)
                .iter()
                .filter_map(|value| value.to_str().ok())
                .flat_map(|value| value.split(','))
                .any(|tag| tag.trim().as_bytes() == self.tag.as_bytes());
        let mut response = if known {
            StatusCode::NOT_MODIFIED.into_response()
        } else if accepts_brotli(headers) && !self.brotli.is_empty() {
            let body = Body::from(self.brotli.clone());
            ([(CONTENT_ENCODING, "br")], body).into_response()
        } else {
            Body::from(self.plain.clone()).into_response()
        };
        if !known {
            *response.status_mut() = status;
        }
        let answered = response.headers_mut();
        let fixed = [
            (CONTENT_TYPE, "text/html; charset=utf-8"),
            (VARY, "accept-encoding"),
            (CONTENT_SECURITY_POLICY, POLICY),
            // A form sent from here says where it comes from.
            (REFERRER_POLICY, "same-origin"),
        ];
        for (name, value) in fixed {
            answered.insert(name, HeaderValue::from_static(value));
        }
        answered.insert(ETAG, self.tag.clone());
        answered.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        response
    }
}

/// Empty when it cannot be compressed: then the page is sent as it is.
fn compressed(bytes: &[u8]) -> Vec<u8> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, QUALITY, WINDOW);
    if writer
        .write_all(bytes)
        .and_then(|()| writer.flush())
        .is_err()
    {
        return Vec::new();
    }
    writer.into_inner()
}
