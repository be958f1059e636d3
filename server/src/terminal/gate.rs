//! The terminal listener's certificates and whom it believes.

use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use rustls::pki_types::CertificateRevocationListDer;
use tls::{Certificate, CertificateFiles, ClientAuthorityFiles, TlsError, Trust};
use uuid::Uuid;

use super::{Authority, AuthorityError, ExternalNames};
use crate::config::Config;

/// How often the use of a certificate from one device is written down.
const NOTE_EVERY: TimeDelta = TimeDelta::minutes(1);

/// Uses remembered at most; beyond, all are forgotten and written once more.
const NOTED_MAX: usize = 50_000;

/// What this installation knows terminals by. Empty where the configuration names nothing.
#[derive(Debug)]
pub struct Gate {
    /// Signs certificates; absent: none can be issued here.
    pub authority: Option<Authority>,
    /// Where other authorities' certificates name the office.
    pub external: Option<ExternalNames>,
    /// Whether records are opened from terminals alone.
    pub required: bool,
    certificate: Option<Certificate>,
    /// Number of the revocation list in force here.
    list: AtomicI64,
    noted: Mutex<HashMap<(Uuid, String), DateTime<Utc>>>,
}

/// Why the terminal listener cannot be set up.
#[derive(Debug, thiserror::Error)]
pub enum GateError {
    /// The authority.
    #[error("the authority of terminals: {0}")]
    Authority(#[from] AuthorityError),
    /// The listener's certificate, or other authorities.
    #[error("the listener of terminals: {0}")]
    Tls(#[from] TlsError),
}

impl Gate {
    /// Reads what the configuration names.
    pub fn read(config: &Config, required: bool) -> Result<Self, GateError> {
        let section = &config.terminals;
        let authority = match (&section.authority_certificate, &section.authority_key) {
            (Some(certificate), Some(key)) => Some(Authority::from_files(certificate, key)?),
            _ => None,
        };
        let certificate = match (section.listen, section.server_files(config)) {
            (Some(_), Some((certificate, key))) => Some(Certificate::load(CertificateFiles {
                certificate,
                key,
                allow_tls12: false,
                clients: section.external_files().map(|(roots, revocation_lists)| {
                    ClientAuthorityFiles {
                        roots,
                        revocation_lists,
                    }
                }),
            })?),
            _ => None,
        };
        Ok(Self {
            authority,
            external: section.external_names(),
            required,
            certificate,
            list: AtomicI64::new(0),
            noted: Mutex::default(),
        })
    }

    /// The listener's certificate; absent without a listener.
    pub fn certificate(&self) -> Option<&Certificate> {
        self.certificate.as_ref()
    }

    /// Number of the revocation list in force here; 0 before the first.
    pub fn list_number(&self) -> i64 {
        self.list.load(Ordering::Acquire)
    }

    /// Puts a revocation list in force: connections from now on are checked against it.
    pub fn take_list(&self, number: i64, der: Vec<u8>) -> Result<(), TlsError> {
        if let (Some(certificate), Some(authority)) = (&self.certificate, &self.authority) {
            certificate.trust(Trust {
                roots: vec![authority.certificate().clone()],
                revocation_lists: vec![CertificateRevocationListDer::from(der)],
            })?;
        }
        self.list.store(number, Ordering::Release);
        Ok(())
    }

    /// Whether the use of this certificate from this device has to be written down now.
    pub fn is_worth_noting(&self, certificate: Uuid, device: &str, now: DateTime<Utc>) -> bool {
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (certificate, device.to_owned());
        if noted.get(&key).is_some_and(|at| now - *at < NOTE_EVERY) {
            return false;
        }
        if noted.len() >= NOTED_MAX {
            noted.clear();
        }
        noted.insert(key, now);
        true
    }
}
