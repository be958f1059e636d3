//! The admin listener on loopback: health and measurements for those who run the installation.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use metrics_exporter_prometheus::PrometheusHandle;

use crate::context::Context;

#[derive(Clone)]
struct Admin {
    ctx: Context,
    metrics: Option<PrometheusHandle>,
}

/// `/healthz` (the process answers), `/readyz` (database and document store answer), `/metrics`.
pub fn admin_router(ctx: &Context, metrics: Option<PrometheusHandle>) -> Router {
    Router::new()
        .route("/healthz", get(async || "ok\n"))
        .route("/readyz", get(ready))
        .route("/metrics", get(measurements))
        .with_state(Admin {
            ctx: ctx.clone(),
            metrics,
        })
}

async fn ready(State(admin): State<Admin>) -> Response {
    if admin.ctx.stopping.is_cancelled() {
        return (StatusCode::SERVICE_UNAVAILABLE, "stopping\n").into_response();
    }
    if admin.ctx.db.ping().await.is_err() {
        return (
            StatusCode::SERVICE_UNAVAILABLE,
            "database does not answer\n",
        )
            .into_response();
    }
    if admin.ctx.vault.check_reachable().await.is_err() {
        let text = "document store does not answer\n";
        return (StatusCode::SERVICE_UNAVAILABLE, text).into_response();
    }
    "ready\n".into_response()
}

async fn measurements(State(admin): State<Admin>) -> Response {
    let Some(handle) = admin.metrics else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if let Ok(open) = store::jobs::open_jobs(&admin.ctx.db).await {
        let open = u32::try_from(open).unwrap_or(u32::MAX);
        metrics::gauge!("tsunagi_jobs_open").set(f64::from(open));
    }
    handle.run_upkeep();
    (
        [(CONTENT_TYPE, "text/plain; version=0.0.4")],
        handle.render(),
    )
        .into_response()
}
