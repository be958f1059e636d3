//! Requests that another site's page sends with the person's cookie.

use axum::response::{IntoResponse as _, Response};
use contract::ProblemCode;
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::config::Config;
use crate::http::Failure;

/// How a refused request is answered.
type Refuse = fn(ProtectionError) -> Response;

/// Refuses unsafe methods whose `Sec-Fetch-Site` is neither `same-origin` nor `none`, or, without that
/// header, whose `Origin` is neither ours nor the host asked for. Programs send neither and pass.
pub(crate) fn layer(config: &Config) -> CsrfLayer<Refuse> {
    let mut layer = CsrfLayer::new();
    for origin in [Some(config.origin()), config.terminals.origin()]
        .into_iter()
        .flatten()
    {
        // Origins were checked when the configuration was read; without one the host decides alone.
        layer = layer.clone().add_trusted_origin(&origin).unwrap_or(layer);
    }
    let refuse: Refuse = refuse;
    layer.with_rejection_response(refuse)
}

fn refuse(_: ProtectionError) -> Response {
    Failure::new(ProblemCode::CrossSite).into_response()
}
