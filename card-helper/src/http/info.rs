//! `GET /v1/info`: that the helper is there, and how old it is.

use axum::Json;
use axum::extract::State;
use axum::http::header::{ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use contract::card::{HelperInfo, PROTOCOL};

use super::{Helper, guard};
use crate::{PRODUCT, VERSION};

/// Says what program this is, to pages that may ask.
pub(super) async fn show(State(helper): State<Helper>, headers: HeaderMap) -> Response {
    let Some(origin) = guard::page_of(&helper, &headers) else {
        return guard::refused();
    };
    let info = HelperInfo {
        product: PRODUCT.to_owned(),
        version: VERSION.to_owned(),
        protocols: vec![PROTOCOL],
    };
    let mut response = Json(info).into_response();
    if let Ok(origin) = HeaderValue::from_str(origin.as_str()) {
        response
            .headers_mut()
            .insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    }
    response
}

/// A browser that asks beforehand.
pub(super) async fn preflight(State(helper): State<Helper>, headers: HeaderMap) -> Response {
    let Some(origin) = guard::page_of(&helper, &headers) else {
        return guard::refused();
    };
    let mut response = StatusCode::NO_CONTENT.into_response();
    let answer = response.headers_mut();
    if let Ok(origin) = HeaderValue::from_str(origin.as_str()) {
        answer.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    }
    answer.insert(
        ACCESS_CONTROL_ALLOW_METHODS,
        HeaderValue::from_static("GET"),
    );
    answer.insert(
        HeaderName::from_static("access-control-allow-private-network"),
        HeaderValue::from_static("true"),
    );
    response
}
