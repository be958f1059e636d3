//! Who signs.

use std::fmt;
use std::sync::Mutex;

use rcgen::{
    BasicConstraints, CertificateParams, CertificateRevocationListParams, CertifiedIssuer, DnType,
    ExtendedKeyUsagePurpose, IsCa, KeyIdMethod, KeyPair, KeyUsagePurpose, RevokedCertParams,
    SanType, SerialNumber,
};

use super::Validity;

/// A root with its key and what it has revoked.
pub(super) struct Authority {
    root: CertifiedIssuer<'static, KeyPair>,
    revoked: Mutex<Vec<u64>>,
}

impl fmt::Debug for Authority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Authority").finish_non_exhaustive()
    }
}

impl Authority {
    pub(super) fn new(name: &str) -> Self {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        (params.not_before, params.not_after) = Validity::Current.span();
        let key = KeyPair::generate().expect("a key");
        let root = CertifiedIssuer::self_signed(params, key).expect("a root");
        Self {
            root,
            revoked: Mutex::new(Vec::new()),
        }
    }

    pub(super) fn certificate_pem(&self) -> String {
        self.root.pem()
    }

    pub(super) fn revoke(&self, serial: u64) {
        self.revoked.lock().expect("not poisoned").push(serial);
    }

    /// Certificate and key, PEM.
    pub(super) fn issue(
        &self,
        serial: u64,
        organisation: Option<(&str, &str)>,
        validity: Validity,
    ) -> (String, String) {
        self.issue_with(serial, organisation, validity, |_| {})
    }

    /// The same with something changed.
    pub(super) fn issue_with(
        &self,
        serial: u64,
        organisation: Option<(&str, &str)>,
        validity: Validity,
        change: impl FnOnce(&mut CertificateParams),
    ) -> (String, String) {
        let mut params = CertificateParams::new(["localhost".to_owned(), "127.0.0.1".to_owned()])
            .expect("names of a certificate");
        if let Some((role, number)) = organisation {
            let urn = format!("urn:tsunagi:{role}:{number}");
            params
                .subject_alt_names
                .push(SanType::URI(urn.try_into().expect("an ASCII name")));
        }
        params.serial_number = Some(SerialNumber::from(serial));
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![
            ExtendedKeyUsagePurpose::ClientAuth,
            ExtendedKeyUsagePurpose::ServerAuth,
        ];
        (params.not_before, params.not_after) = validity.span();
        change(&mut params);
        let key = KeyPair::generate().expect("a key");
        let certificate = params.signed_by(&key, &self.root).expect("a certificate");
        (certificate.pem(), key.serialize_pem())
    }

    pub(super) fn revocation_list_pem(&self, number: u64, validity: Validity) -> String {
        let (this_update, next_update) = validity.span();
        let revoked = self.revoked.lock().expect("not poisoned");
        let revoked_certs = revoked
            .iter()
            .map(|&serial| RevokedCertParams {
                serial_number: SerialNumber::from(serial),
                revocation_time: this_update,
                reason_code: None,
                invalidity_date: None,
            })
            .collect();
        let params = CertificateRevocationListParams {
            this_update,
            next_update,
            crl_number: SerialNumber::from(number),
            issuing_distribution_point: None,
            revoked_certs,
            key_identifier_method: KeyIdMethod::Sha256,
        };
        let list = params.signed_by(&self.root).expect("a revocation list");
        list.pem().expect("a revocation list in PEM")
    }
}
