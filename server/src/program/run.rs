//! From an open context to a program that listens, and back to nothing.

use std::future::IntoFuture as _;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use tls::TlsError;
use tokio::net::TcpListener;

use super::{admin, listen, signal};
use crate::context::{Context, Mode};
use crate::usecase::terminal::RevocationListError;
use crate::{http, worker};

/// How long requests and jobs under way may take after the program was asked to stop.
const GRACE: Duration = Duration::from_secs(25);

/// Bounds of the request histogram, seconds.
const SECONDS: [f64; 11] = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0,
];

/// Why the program does not run.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// A listener.
    #[error("{what}: {source}")]
    Io {
        /// Which.
        what: String,
        /// Why.
        source: io::Error,
    },
    /// Certificate.
    #[error("configuration section `tls`: {0}")]
    Tls(#[from] TlsError),
    /// The first revocation list of terminals.
    #[error("list of revoked certificates: {0}")]
    RevocationList(#[from] RevocationListError),
}

/// Listens until asked to stop (`SIGTERM`, Ctrl-C), then finishes what is under way.
pub async fn run(ctx: Context) -> Result<(), RunError> {
    let public = bind(ctx.config.listen).await?;
    if ctx.mode == Mode::Serve {
        let router = admin::admin_router(&ctx, recorder());
        let tcp = bind(ctx.config.admin_listen).await?;
        let stopped = ctx.stopping.clone().cancelled_owned();
        ctx.tasks.spawn(
            axum::serve(tcp, router)
                .with_graceful_shutdown(stopped)
                .into_future(),
        );
    }
    let app = http::router(&ctx);
    listen::listen_to_terminals(&ctx, &app).await?;
    worker::start(&ctx);
    stop_when_asked(&ctx);
    tracing::info!(address = %ctx.config.listen, "listening");
    let answered = tokio::select! {
        answered = listen::answer(&ctx, public, app) => answered,
        () = grace_is_over(&ctx) => {
            tracing::warn!("requests under way were cut off");
            Ok(())
        }
    };
    ctx.stopping.cancel();
    ctx.tasks.close();
    if tokio::time::timeout(GRACE, ctx.tasks.wait()).await.is_err() {
        tracing::warn!("tasks under way were cut off");
    }
    tracing::info!("stopped");
    answered
}

async fn bind(address: SocketAddr) -> Result<TcpListener, RunError> {
    TcpListener::bind(address)
        .await
        .map_err(|source| RunError::Io {
            what: address.to_string(),
            source,
        })
}

fn stop_when_asked(ctx: &Context) {
    let stopping = ctx.stopping.clone();
    ctx.tasks.spawn(async move {
        tokio::select! {
            () = stopping.cancelled() => {}
            asked = signal::asked_to_stop() => {
                if let Err(error) = asked {
                    tracing::error!(%error, "signals cannot be received");
                    stopping.cancelled().await;
                }
                stopping.cancel();
            }
        }
    });
}

async fn grace_is_over(ctx: &Context) {
    ctx.stopping.cancelled().await;
    tokio::time::sleep(GRACE).await;
}

/// The measurements of this process. `None` when another part of it (a test) installed its own.
fn recorder() -> Option<PrometheusHandle> {
    let matcher = Matcher::Suffix("_seconds".to_owned());
    let builder = PrometheusBuilder::new()
        .set_buckets_for_metric(matcher, &SECONDS)
        .ok()?;
    builder.install_recorder().ok()
}
