//! The server's certificate and, where clients must show one too, whom it believes; read again when files change.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use rustls::ServerConfig;
use rustls::crypto::aws_lc_rs;
use rustls::server::WebPkiClientVerifier;
use rustls::server::danger::ClientCertVerifier;
use rustls::version::{TLS12, TLS13};
use tokio_util::sync::CancellationToken;

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

/// A certificate that can be replaced while connections go on. Clones share it.
#[derive(Clone)]
pub struct Certificate {
    files: Arc<CertificateFiles>,
    current: Arc<ArcSwap<Loaded>>,
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
        let loaded = Loaded::of(&files, files.read()?)?;
        let current = Arc::new(ArcSwap::from_pointee(loaded));
        Ok(Self {
            files: Arc::new(files),
            current,
        })
    }

    /// The configuration for a new connection.
    pub fn config(&self) -> Arc<ServerConfig> {
        Arc::clone(&self.current.load().config)
    }

    /// Reads the files again; true when they had changed. On an error all of the former stay.
    pub fn reload(&self) -> Result<bool, TlsError> {
        let text = self.files.read()?;
        if text == self.current.load().text {
            return Ok(false);
        }
        self.current.store(Arc::new(Loaded::of(&self.files, text)?));
        Ok(true)
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
    fn of(files: &CertificateFiles, text: Vec<Vec<u8>>) -> Result<Self, TlsError> {
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
        let builder = match &files.clients {
            None => builder.with_no_client_auth(),
            Some(clients) => {
                builder.with_client_cert_verifier(client_verifier(clients, part(2), part(3))?)
            }
        };
        let mut config = builder.with_single_cert(chain, key)?;
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(Self {
            text,
            config: Arc::new(config),
        })
    }
}

fn client_verifier(
    clients: &ClientAuthorityFiles,
    roots: &[u8],
    lists: &[u8],
) -> Result<Arc<dyn ClientCertVerifier>, TlsError> {
    let roots = pem::roots(&clients.roots, roots)?;
    let lists = pem::revocation_lists(&clients.revocation_lists, lists)?;
    let provider = Arc::new(aws_lc_rs::default_provider());
    Ok(
        WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider)
            .with_crls(lists)
            .enforce_revocation_expiration()
            .build()?,
    )
}
