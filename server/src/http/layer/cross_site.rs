//! Requests that another site's page sends with the person's cookie.

use axum::response::{IntoResponse as _, Response};
use contract::ProblemCode;
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::http::Failure;

/// How a refused request is answered.
type Refuse = fn(ProtectionError) -> Response;

/// Refuses unsafe methods whose `Sec-Fetch-Site` is neither `same-origin` nor `none`, or, without that
/// header, whose `Origin` is neither ours nor the host asked for. Programs send neither and pass.
pub(crate) fn layer(origin: &str) -> CsrfLayer<Refuse> {
    let layer = CsrfLayer::new();
    // The origin was checked when the configuration was read; without it the host decides alone.
    let layer = layer.clone().add_trusted_origin(origin).unwrap_or(layer);
    let refuse: Refuse = refuse;
    layer.with_rejection_response(refuse)
}

fn refuse(_: ProtectionError) -> Response {
    Failure::new(ProblemCode::CrossSite).into_response()
}
