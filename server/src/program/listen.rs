//! The public listener: TLS, or plain on loopback and behind a proxy.

use std::io;
use std::time::Duration;

use axum::Router;
use tls::{Certificate, CertificateFiles, TlsListener};
use tokio::net::TcpListener;

use super::RunError;
use crate::context::Context;
use crate::http::ClientAddress;

/// How often the certificate's files are looked at.
const CERTIFICATE_WATCH: Duration = Duration::from_secs(10);

/// Answers requests until the program stops, and finishes those under way.
pub(super) async fn answer(ctx: &Context, tcp: TcpListener, app: Router) -> Result<(), RunError> {
    let app = app.into_make_service_with_connect_info::<ClientAddress>();
    let stopped = ctx.stopping.clone().cancelled_owned();
    let Some(section) = &ctx.config.tls else {
        return axum::serve(tcp, app)
            .with_graceful_shutdown(stopped)
            .await
            .map_err(io_error);
    };
    let certificate = Certificate::load(CertificateFiles {
        certificate: section.certificate.clone(),
        key: section.key.clone(),
        allow_tls12: section.allow_tls12,
        clients: None,
    })?;
    ctx.tasks.spawn(
        certificate
            .clone()
            .watch(CERTIFICATE_WATCH, ctx.stopping.clone()),
    );
    let listener =
        TlsListener::start(tcp, certificate, &ctx.tasks, ctx.stopping.clone()).map_err(io_error)?;
    axum::serve(listener, app)
        .with_graceful_shutdown(stopped)
        .await
        .map_err(io_error)
}

fn io_error(source: io::Error) -> RunError {
    RunError::Io {
        what: "public listener".to_owned(),
        source,
    }
}
