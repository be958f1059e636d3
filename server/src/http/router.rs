//! The route table put together with its layers.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use contract::ProblemCode;
use contract::path::OPENAPI;
use tower_http::catch_panic::CatchPanicLayer;

use super::guard::{Rules, guard};
use super::{BodyClass, Failure, assets, layer, openapi, routes};
use crate::context::Context;

/// Largest JSON body.
pub(super) const JSON_LIMIT: usize = 256 * 1024;

/// The whole public surface: API, browser application, layers.
pub fn router(ctx: &Context) -> Router {
    let mut router = Router::new();
    for route in routes::table(ctx) {
        let rules = Rules {
            ctx: ctx.clone(),
            access: route.access,
            limit: route.limit,
            patience: route.patience,
        };
        let limit = match route.body {
            BodyClass::Json => DefaultBodyLimit::max(JSON_LIMIT),
            BodyClass::Upload => DefaultBodyLimit::disable(),
        };
        let handler = route
            .handler
            .route_layer(from_fn_with_state(rules, guard))
            .route_layer(limit);
        router = router.route(&route.path, handler);
    }
    router
        .route(OPENAPI, get(openapi::serve))
        .fallback(assets::serve)
        .method_not_allowed_fallback(async || Failure::new(ProblemCode::MethodNotAllowed))
        .layer(layer::cross_site::layer(&ctx.config))
        .layer(CatchPanicLayer::custom(layer::panic::answer))
        .layer(from_fn_with_state(ctx.clone(), layer::problem::render))
        .layer(from_fn_with_state(ctx.clone(), layer::access_log::record))
        .layer(from_fn_with_state(ctx.clone(), layer::client_address::find))
        .layer(from_fn_with_state(
            layer::security_headers::For::of(&ctx.config),
            layer::security_headers::add,
        ))
        .layer(from_fn(layer::request_id::assign))
        .with_state(ctx.clone())
}
