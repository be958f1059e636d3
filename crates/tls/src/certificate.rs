//! The server's certificate, read again when its files change.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use std::{fs, io};

use arc_swap::ArcSwap;
use rustls::ServerConfig;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::version::{TLS12, TLS13};
use tokio_util::sync::CancellationToken;

/// Where the certificate is and which versions are spoken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateFiles {
    /// PEM: certificate, then intermediates.
    pub certificate: PathBuf,
    /// PEM: private key.
    pub key: PathBuf,
    /// Whether TLS 1.2 is spoken too (ECDHE with AEAD only).
    pub allow_tls12: bool,
}

/// Why a certificate cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file cannot be read.
    #[error("{file}: {source}")]
    File {
        /// Which.
        file: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// A file is not what it should be.
    #[error("{file}: no {what} in PEM found")]
    Pem {
        /// Which.
        file: PathBuf,
        /// What was looked for.
        what: &'static str,
    },
    /// Certificate and key do not go together, or cannot be used.
    #[error("certificate: {0}")]
    Unusable(#[from] rustls::Error),
}

/// A certificate that can be replaced while connections go on. Clones share it.
#[derive(Clone)]
pub struct Certificate {
    files: Arc<CertificateFiles>,
    current: Arc<ArcSwap<Loaded>>,
}

struct Loaded {
    /// Both files as they were read, to notice a change whatever the clock of the disk says.
    text: (Vec<u8>, Vec<u8>),
    config: Arc<ServerConfig>,
}

impl Certificate {
    /// Reads the files.
    pub fn load(files: CertificateFiles) -> Result<Self, TlsError> {
        let loaded = Loaded::read(&files)?;
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

    /// Reads the files again; true when they had changed. On an error the former certificate stays.
    pub fn reload(&self) -> Result<bool, TlsError> {
        let text = read_both(&self.files)?;
        if text == self.current.load().text {
            return Ok(false);
        }
        self.current.store(Arc::new(Loaded::of(&self.files, text)?));
        Ok(true)
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
    fn read(files: &CertificateFiles) -> Result<Self, TlsError> {
        Self::of(files, read_both(files)?)
    }

    fn of(files: &CertificateFiles, text: (Vec<u8>, Vec<u8>)) -> Result<Self, TlsError> {
        let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_slice_iter(&text.0)
            .collect::<Result<_, _>>()
            .unwrap_or_default();
        if chain.is_empty() {
            return Err(TlsError::Pem {
                file: files.certificate.clone(),
                what: "certificate",
            });
        }
        let key = PrivateKeyDer::from_pem_slice(&text.1).map_err(|_| TlsError::Pem {
            file: files.key.clone(),
            what: "private key",
        })?;
        let versions: &[&rustls::SupportedProtocolVersion] = if files.allow_tls12 {
            &[&TLS13, &TLS12]
        } else {
            &[&TLS13]
        };
        let mut config =
            ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
                .with_protocol_versions(versions)?
                .with_no_client_auth()
                .with_single_cert(chain, key)?;
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(Self {
            text,
            config: Arc::new(config),
        })
    }
}

fn read_both(files: &CertificateFiles) -> Result<(Vec<u8>, Vec<u8>), TlsError> {
    let read = |file: &PathBuf| {
        fs::read(file).map_err(|source| TlsError::File {
            file: file.clone(),
            source,
        })
    };
    Ok((read(&files.certificate)?, read(&files.key)?))
}
