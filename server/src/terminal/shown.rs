//! What a connection of the terminal listener shows.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::connect_info::Connected;
use axum::serve::IncomingStream;
use chrono::{DateTime, Utc};
use rustls::pki_types::CertificateDer;
use sha2::{Digest as _, Sha256};
use tls::TlsListener;
use x509_parser::prelude::{FromDer as _, X509Certificate};

/// The certificate of a connection, verified by the handshake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownCertificate {
    /// The certificate.
    pub der: CertificateDer<'static>,
    /// Its SHA-256, hex.
    pub fingerprint: String,
    /// Name of its issuer, DER.
    pub issuer: Vec<u8>,
    /// Its serial number, lower-case hex.
    pub serial: String,
    /// Good until.
    pub not_after: DateTime<Utc>,
}

/// Who is at the other end of a connection of the terminal listener: `ConnectInfo<TerminalPeer>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TerminalPeer {
    /// From where.
    pub address: SocketAddr,
    /// With which certificate; `None` when it cannot be read, and then nobody comes in.
    pub certificate: Option<Arc<ShownCertificate>>,
}

impl ShownCertificate {
    /// Reads a certificate.
    pub fn read(der: &CertificateDer<'_>) -> Option<Self> {
        let (_, parsed) = X509Certificate::from_der(der).ok()?;
        Some(Self {
            fingerprint: hex::encode(Sha256::digest(der)),
            issuer: parsed.issuer().as_raw().to_vec(),
            serial: hex::encode(parsed.raw_serial()),
            not_after: DateTime::from_timestamp(parsed.validity().not_after.timestamp(), 0)?,
            der: der.clone().into_owned(),
        })
    }
}

impl Connected<IncomingStream<'_, TlsListener>> for TerminalPeer {
    fn connect_info(stream: IncomingStream<'_, TlsListener>) -> Self {
        let (_, connection) = stream.io().get_ref();
        let certificate = connection
            .peer_certificates()
            .and_then(|chain| chain.first())
            .and_then(ShownCertificate::read)
            .map(Arc::new);
        Self {
            address: *stream.remote_addr(),
            certificate,
        }
    }
}
