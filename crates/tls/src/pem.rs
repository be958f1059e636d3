//! PEM files as they are configured.

use std::fs;
use std::path::Path;

use rustls::RootCertStore;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, CertificateRevocationListDer, PrivateKeyDer};

use crate::TlsError;

/// The bytes of a file.
pub(crate) fn read(file: &Path) -> Result<Vec<u8>, TlsError> {
    fs::read(file).map_err(|source| TlsError::File {
        file: file.to_owned(),
        source,
    })
}

/// Every certificate in a file; none is an error.
pub(crate) fn certificates(
    file: &Path,
    text: &[u8],
) -> Result<Vec<CertificateDer<'static>>, TlsError> {
    let found: Vec<CertificateDer<'static>> = CertificateDer::pem_slice_iter(text)
        .collect::<Result<_, _>>()
        .unwrap_or_default();
    if found.is_empty() {
        return Err(missing(file, "certificate"));
    }
    Ok(found)
}

/// The private key in a file.
pub(crate) fn key(file: &Path, text: &[u8]) -> Result<PrivateKeyDer<'static>, TlsError> {
    PrivateKeyDer::from_pem_slice(text).map_err(|_| missing(file, "private key"))
}

/// The trusted roots in a file; none is an error.
pub(crate) fn roots(file: &Path, text: &[u8]) -> Result<RootCertStore, TlsError> {
    let mut store = RootCertStore::empty();
    for root in certificates(file, text)? {
        store.add(root)?;
    }
    Ok(store)
}

/// Every revocation list in a file; none is an error.
pub(crate) fn revocation_lists(
    file: &Path,
    text: &[u8],
) -> Result<Vec<CertificateRevocationListDer<'static>>, TlsError> {
    let found: Vec<CertificateRevocationListDer<'static>> =
        CertificateRevocationListDer::pem_slice_iter(text)
            .collect::<Result<_, _>>()
            .unwrap_or_default();
    if found.is_empty() {
        return Err(missing(file, "revocation list"));
    }
    Ok(found)
}

fn missing(file: &Path, what: &'static str) -> TlsError {
    TlsError::Pem {
        file: file.to_owned(),
        what,
    }
}
