//! A hierarchy of certificates for tests: a root, certificates that name an organisation, a revocation list, and every
//! certificate that must be refused. Files lie in a temporary folder, gone when dropped.

#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test that gets no certificate must fail, saying why"
)]

mod authority;
mod validity;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use authority::Authority;
pub use rcgen::{CertificateParams, ExtendedKeyUsagePurpose, SanType};
use tempfile::TempDir;

pub use validity::Validity;

/// The hierarchy.
#[derive(Debug)]
pub struct TestPki {
    folder: TempDir,
    trusted: Authority,
    stranger: Authority,
    issued: AtomicU64,
}

/// A certificate and its key as PEM files.
#[derive(Clone, Debug)]
pub struct TestIdentity {
    /// PEM: the certificate.
    pub certificate: PathBuf,
    /// PEM: its private key.
    pub key: PathBuf,
    serial: u64,
}

impl Default for TestPki {
    fn default() -> Self {
        Self::new()
    }
}

impl TestPki {
    /// A fresh hierarchy with an empty, current revocation list.
    pub fn new() -> Self {
        let folder = tempfile::Builder::new()
            .prefix("tsunagi-pki-")
            .tempdir()
            .expect("a temporary folder for certificates");
        let pki = Self {
            folder,
            trusted: Authority::new("Tsunagi test root"),
            // Same name, another key: only the signature tells them apart.
            stranger: Authority::new("Tsunagi test root"),
            issued: AtomicU64::new(1),
        };
        fs::write(pki.roots(), pki.trusted.certificate_pem()).expect("the root is written");
        pki.write_list(Validity::Current);
        pki
    }

    /// PEM: the root everybody of this hierarchy believes.
    pub fn roots(&self) -> PathBuf {
        self.folder.path().join("roots.pem")
    }

    /// PEM: its revocation list.
    pub fn revocation_lists(&self) -> PathBuf {
        self.folder.path().join("revoked.pem")
    }

    /// The folder all of it lies in.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A good certificate of an organisation, for client and server (`localhost`, `127.0.0.1`).
    pub fn issue(&self, role: &str, number: &str) -> TestIdentity {
        self.write(&self.trusted, Some((role, number)), Validity::Current)
    }

    /// One whose time is over.
    pub fn expired(&self, role: &str, number: &str) -> TestIdentity {
        self.write(&self.trusted, Some((role, number)), Validity::Over)
    }

    /// One whose time has not come.
    pub fn not_yet_valid(&self, role: &str, number: &str) -> TestIdentity {
        self.write(&self.trusted, Some((role, number)), Validity::Coming)
    }

    /// One from a root nobody here believes, of the same name.
    pub fn of_stranger(&self, role: &str, number: &str) -> TestIdentity {
        self.write(&self.stranger, Some((role, number)), Validity::Current)
    }

    /// A good certificate that names no organisation.
    pub fn nameless(&self) -> TestIdentity {
        self.write(&self.trusted, None, Validity::Current)
    }

    /// One that was good and is on the list.
    pub fn revoked(&self, role: &str, number: &str) -> TestIdentity {
        let identity = self.issue(role, number);
        self.revoke(&identity);
        identity
    }

    /// One that is good but for what is changed: names, uses.
    pub fn issue_with(
        &self,
        role: &str,
        number: &str,
        change: impl FnOnce(&mut CertificateParams),
    ) -> TestIdentity {
        let serial = self.issued.fetch_add(1, Ordering::Relaxed);
        let organisation = Some((role, number));
        let pair = self
            .trusted
            .issue_with(serial, organisation, Validity::Current, change);
        self.keep(serial, pair)
    }

    /// One nobody signed but itself.
    pub fn self_signed(&self) -> TestIdentity {
        let serial = self.issued.fetch_add(1, Ordering::Relaxed);
        let made = rcgen::generate_simple_self_signed(["localhost".to_owned()])
            .expect("a self-signed certificate");
        self.keep(serial, (made.cert.pem(), made.signing_key.serialize_pem()))
    }

    /// Puts a certificate on the revocation list.
    pub fn revoke(&self, identity: &TestIdentity) {
        self.trusted.revoke(identity.serial);
        self.write_list(Validity::Current);
    }

    /// Replaces the revocation list by one whose time is over: nobody may come in on it.
    pub fn outdate_revocation_list(&self) {
        self.write_list(Validity::Over);
    }

    fn write_list(&self, validity: Validity) {
        let number = self.issued.fetch_add(1, Ordering::Relaxed);
        let list = self.trusted.revocation_list_pem(number, validity);
        fs::write(self.revocation_lists(), list).expect("the revocation list is written");
    }

    fn write(
        &self,
        authority: &Authority,
        organisation: Option<(&str, &str)>,
        validity: Validity,
    ) -> TestIdentity {
        let serial = self.issued.fetch_add(1, Ordering::Relaxed);
        self.keep(serial, authority.issue(serial, organisation, validity))
    }

    fn keep(&self, serial: u64, (certificate_pem, key_pem): (String, String)) -> TestIdentity {
        let identity = TestIdentity {
            certificate: self.folder.path().join(format!("{serial}.certificate.pem")),
            key: self.folder.path().join(format!("{serial}.key.pem")),
            serial,
        };
        fs::write(&identity.certificate, certificate_pem).expect("the certificate is written");
        fs::write(&identity.key, key_pem).expect("the key is written");
        identity
    }
}
