//! What ends when: certificates and revocation lists.

use std::path::{Path, PathBuf};

use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, CertificateRevocationListDer};
use x509_parser::prelude::{CertificateRevocationList, FromDer as _, X509Certificate};

use crate::{TlsError, pem};

/// The end of one certificate or revocation list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expiry {
    /// In which file.
    pub file: PathBuf,
    /// Which kind of thing.
    pub what: ExpiringKind,
    /// Seconds since 1970 UTC. A list that does not say when the next one comes has ended already.
    pub ends: i64,
}

/// What can end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExpiringKind {
    /// A certificate: ours, an intermediate or a root.
    Certificate,
    /// A revocation list: its `nextUpdate`.
    RevocationList,
}

impl Expiry {
    /// Whole days left at `now` (seconds since 1970 UTC); negative when it has ended.
    pub fn days_left(&self, now: i64) -> i64 {
        self.ends.saturating_sub(now).div_euclid(86_400)
    }
}

/// Everything that ends in these PEM files, soonest first.
pub(crate) fn of(files: &[&Path]) -> Result<Vec<Expiry>, TlsError> {
    let mut found = Vec::new();
    for file in files {
        let text = pem::read(file)?;
        let malformed = || TlsError::Malformed {
            file: (*file).to_owned(),
        };
        for certificate in CertificateDer::pem_slice_iter(&text).flatten() {
            let (_, parsed) = X509Certificate::from_der(&certificate).map_err(|_| malformed())?;
            found.push(Expiry {
                file: (*file).to_owned(),
                what: ExpiringKind::Certificate,
                ends: parsed.validity().not_after.timestamp(),
            });
        }
        for list in CertificateRevocationListDer::pem_slice_iter(&text).flatten() {
            let (_, parsed) =
                CertificateRevocationList::from_der(&list).map_err(|_| malformed())?;
            found.push(Expiry {
                file: (*file).to_owned(),
                what: ExpiringKind::RevocationList,
                ends: parsed.next_update().map_or(0, |time| time.timestamp()),
            });
        }
    }
    found.sort_by_key(|expiry| expiry.ends);
    Ok(found)
}
