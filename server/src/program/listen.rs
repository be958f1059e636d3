//! The public listener: TLS, or plain on loopback and behind a proxy; and the listener for terminals.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use tls::{Certificate, CertificateFiles, TlsListener};
use tokio::net::TcpListener;

use super::RunError;
use crate::context::Context;
use crate::http::ClientAddress;
use crate::terminal::TerminalPeer;
use crate::usecase::terminal::renew_list;

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

/// Starts the terminal listener, where one is configured: TLS 1.3, a client certificate required. Nobody is let in before the revocation
/// list is in force. Answers the address; stops with the program, and the program with it.
pub async fn listen_to_terminals(
    ctx: &Context,
    app: &Router,
) -> Result<Option<SocketAddr>, RunError> {
    renew_list(ctx).await?;
    let certificate = ctx.terminals.certificate().cloned();
    let (Some(address), Some(certificate)) = (ctx.config.terminals.listen, certificate) else {
        return Ok(None);
    };
    let tcp = TcpListener::bind(address).await.map_err(terminal_error)?;
    let address = tcp.local_addr().map_err(terminal_error)?;
    let watch = certificate
        .clone()
        .watch(CERTIFICATE_WATCH, ctx.stopping.clone());
    ctx.tasks.spawn(watch);
    let listener = TlsListener::start(tcp, certificate, &ctx.tasks, ctx.stopping.clone())
        .map_err(terminal_error)?;
    let app = app
        .clone()
        .into_make_service_with_connect_info::<TerminalPeer>();
    let stopping = ctx.stopping.clone();
    ctx.tasks.spawn(async move {
        let stopped = stopping.clone().cancelled_owned();
        let answered = axum::serve(listener, app)
            .with_graceful_shutdown(stopped)
            .await;
        if let Err(error) = answered {
            tracing::error!(%error, "the terminal listener failed");
            stopping.cancel();
        }
    });
    tracing::info!(%address, "listening to terminals");
    Ok(Some(address))
}

fn terminal_error(source: io::Error) -> RunError {
    RunError::Io {
        what: "terminal listener".to_owned(),
        source,
    }
}

fn io_error(source: io::Error) -> RunError {
    RunError::Io {
        what: "public listener".to_owned(),
        source,
    }
}
