//! Every path with its layers.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use contract::upstream::path;
use tower_http::catch_panic::CatchPanicLayer;

use super::{
    access_log, attachment, changes, deliveries, exports, openapi, people, readiness, records,
    refusal, summaries,
};
use crate::platform::Platform;

/// The whole surface.
pub fn router(platform: &Platform) -> Router {
    Router::new()
        .route(path::IDENTIFY, post(people::identify))
        .route(path::SUMMARIES, post(summaries::summaries))
        .route(path::RECORDS, post(records::records))
        .route(path::VERSIONS, post(records::versions))
        .route(path::ATTACHMENT, post(attachment::attachment))
        .route(path::ACCESS_LOG, post(access_log::access_log))
        .route(path::CHANGES, get(changes::changes))
        .route(path::READINESS, get(readiness::readiness))
        .route(path::DELIVERIES, post(deliveries::deliver))
        .route(path::EXPORTS, get(exports::export))
        .route(path::OPENAPI, get(openapi::serve))
        .route(path::HEALTH, get(readiness::health))
        .fallback(async || StatusCode::NOT_FOUND)
        // Each handler has its own limit.
        .layer(DefaultBodyLimit::disable())
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(platform.clone(), refusal::render))
        .with_state(platform.clone())
}
