//! Why TLS cannot be set up.

use std::io;
use std::path::PathBuf;

/// Why a certificate, key, root or revocation list cannot be used.
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
    /// Roots or revocation lists cannot be used together.
    #[error("roots or revocation lists: {0}")]
    Verifier(#[from] rustls::client::VerifierBuilderError),
    /// A certificate or revocation list is not X.509.
    #[error("{file}: not readable as X.509")]
    Malformed {
        /// Which.
        file: PathBuf,
    },
}
