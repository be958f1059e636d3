//! The listener: TLS 1.3 only, nobody without a certificate.

use std::future::IntoFuture as _;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use axum::serve::Listener as _;
use tls::{Certificate, CertificateFiles, ClientAuthorityFiles, Peer, TlsError, TlsListener};
use tokio::net::TcpListener;

use crate::http;
use crate::platform::Platform;

/// How often the certificate's files are looked at.
const WATCH: Duration = Duration::from_secs(10);

/// Why the platform does not listen.
#[derive(Debug, thiserror::Error)]
pub enum ListenError {
    /// Certificates, roots or revocation lists.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The address.
    #[error("cannot listen: {0}")]
    Io(#[from] io::Error),
}

/// A platform that listens.
#[derive(Debug)]
pub struct Listening {
    /// Where.
    pub address: SocketAddr,
    /// Its certificate, to be read again.
    pub certificate: Certificate,
}

/// Answers on `address` until the platform is stopped, on its tasks.
pub async fn listen(
    platform: &Platform,
    address: SocketAddr,
    certificate: (std::path::PathBuf, std::path::PathBuf),
    clients: ClientAuthorityFiles,
) -> Result<Listening, ListenError> {
    let certificate = Certificate::load(CertificateFiles {
        certificate: certificate.0,
        key: certificate.1,
        allow_tls12: false,
        clients: Some(clients),
    })?;
    let tcp = TcpListener::bind(address).await?;
    let listener = TlsListener::start(
        tcp,
        certificate.clone(),
        &platform.tasks,
        platform.stopping.clone(),
    )?;
    let address = listener.local_addr()?;
    platform
        .tasks
        .spawn(certificate.clone().watch(WATCH, platform.stopping.clone()));
    let app = http::router(platform).into_make_service_with_connect_info::<Peer>();
    let stopped = platform.stopping.clone().cancelled_owned();
    platform.tasks.spawn(
        axum::serve(listener, app)
            .with_graceful_shutdown(stopped)
            .into_future(),
    );
    Ok(Listening {
        address,
        certificate,
    })
}
