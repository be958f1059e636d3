//! The server's certificate and, where clients must show one too, whom it believes; read again when files change.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use arc_swap::ArcSwap;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::{CertificateDer, CertificateRevocationListDer};
use rustls::version::{TLS12, TLS13};
use rustls::{RootCertStore, ServerConfig};
use tokio_util::sync::CancellationToken;

use crate::client_verifier::ClientVerifier;
use crate::expiry::{self, Expiry};
use crate::{TlsError, pem};

/// Where the certificate is and which versions are spoken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateFiles {
    /// PEM: certificate, then intermediates.
    pub certificate: PathBuf,
    /// PEM: private key.
    pub key: PathBuf,
    /// Whether TLS 1.2 is spoken too (ECDHE with AEAD only).
    pub allow_tls12: bool,
    /// Whom to believe as a client. With it, nobody comes in without a certificate.
    pub clients: Option<ClientAuthorityFiles>,
}

/// Who vouches for clients.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientAuthorityFiles {
    /// PEM: trusted roots.
    pub roots: PathBuf,
    /// PEM: one current revocation list of every issuer in the chains. A missing or outdated list refuses
    /// everybody it speaks for.
    pub revocation_lists: PathBuf,
}

/// Who else is believed as a client, handed over in memory: an authority of our own, whose list changes by the minute.
#[derive(Clone, Debug, Default)]
pub struct Trust {
    /// Trusted roots.
    pub roots: Vec<CertificateDer<'static>>,
    /// One current revocation list of each of them.
    pub revocation_lists: Vec<CertificateRevocationListDer<'static>>,
}

/// A certificate that can be replaced while connections go on. Clones share it.
#[derive(Clone)]
pub struct Certificate {
    files: Arc<CertificateFiles>,
    current: Arc<ArcSwap<Loaded>>,
    /// Held while a configuration is made, so that files and trust that change at once are both in the last one.
    trust: Arc<Mutex<Trust>>,
}

struct Loaded {
    /// All files as they were read, to notice a change whatever the clock of the disk says.
    text: Vec<Vec<u8>>,
    config: Arc<ServerConfig>,
}

impl CertificateFiles {
    fn paths(&self) -> Vec<&Path> {
        let mut paths: Vec<&Path> = vec![&self.certificate, &self.key];
        if let Some(clients) = &self.clients {
            paths.extend([&*clients.roots, &*clients.revocation_lists]);
        }
        paths
    }

    fn read(&self) -> Result<Vec<Vec<u8>>, TlsError> {
        self.paths().into_iter().map(pem::read).collect()
    }
}

impl Certificate {
    /// Reads the files.
    pub fn load(files: CertificateFiles) -> Result<Self, TlsError> {
        let trust = Trust::default();
        let loaded = Loaded::of(&files, files.read()?, &trust)?;
        let current = Arc::new(ArcSwap::from_pointee(loaded));
        Ok(Self {
            files: Arc::new(files),
            current,
            trust: Arc::new(Mutex::new(trust)),
        })
    }

    /// The configuration for a new connection.
    pub fn config(&self) -> Arc<ServerConfig> {
        Arc::clone(&self.current.load().config)
    }

    /// Reads the files again; true when they had changed. On an error all of the former stay.
    pub fn reload(&self) -> Result<bool, TlsError> {
        let text = self.files.read()?;
        let trust = self.trust.lock().unwrap_or_else(PoisonError::into_inner);
        if text == self.current.load().text {
            return Ok(false);
        }
        let loaded = Loaded::of(&self.files, text, &trust)?;
        self.current.store(Arc::new(loaded));
        Ok(true)
    }

    /// Believes these clients from the next handshake on, besides those of the files: with it, nobody comes in without
    /// a certificate. On an error the former stay. Sessions begun before cannot be resumed.
    pub fn trust(&self, trust: Trust) -> Result<(), TlsError> {
        let mut current = self.trust.lock().unwrap_or_else(PoisonError::into_inner);
        let text = self.current.load().text.clone();
        let loaded = Loaded::of(&self.files, text, &trust)?;
        self.current.store(Arc::new(loaded));
        *current = trust;
        Ok(())
    }

    /// What of the files ends when, soonest first.
    pub fn expiries(&self) -> Result<Vec<Expiry>, TlsError> {
        expiry::of(&self.files.paths())
    }

    /// Looks for changed files every `period` until `stop`. Established connections keep theirs.
    pub async fn watch(self, period: Duration, stop: CancellationToken) {
        loop {
            tokio::select! {
                () = stop.cancelled() => return,
                () = tokio::time::sleep(period) => {}
            }
            match self.reload() {
                Ok(true) => tracing::info!("certificate replaced"),
                Ok(false) => {}
                Err(error) => tracing::error!(%error, "certificate not replaced"),
            }
        }
    }
}

impl std::fmt::Debug for Certificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Certificate")
            .field("files", &self.files)
            .finish_non_exhaustive()
    }
}

impl Loaded {
    fn of(files: &CertificateFiles, text: Vec<Vec<u8>>, trust: &Trust) -> Result<Self, TlsError> {
        let part = |at: usize| text.get(at).map(Vec::as_slice).unwrap_or_default();
        let chain = pem::certificates(&files.certificate, part(0))?;
        let key = pem::key(&files.key, part(1))?;
        let versions: &[&rustls::SupportedProtocolVersion] = if files.allow_tls12 {
            &[&TLS13, &TLS12]
        } else {
            &[&TLS13]
        };
        let builder = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_protocol_versions(versions)?;
        let (mut roots, mut lists) = match &files.clients {
            Some(clients) => (
                pem::roots(&clients.roots, part(2))?,
                pem::revocation_lists(&clients.revocation_lists, part(3))?,
            ),
            None => (RootCertStore::empty(), Vec::new()),
        };
        for root in &trust.roots {
            roots.add(root.clone())?;
        }
        lists.extend(trust.revocation_lists.iter().cloned());
        let builder = if roots.is_empty() {
            builder.with_no_client_auth()
        } else {
            builder.with_client_cert_verifier(Arc::new(ClientVerifier::new(roots, lists)?))
        };
        let mut config = builder.with_single_cert(chain, key)?;
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(Self {
            text,
            config: Arc::new(config),
        })
    }
}
