//! Believing clients: the chain, and that no revocation list names them.
//!
//! webpki checks the signature of a list anew at every handshake, which means hashing all of it: with 100,000 entries
//! more than everything else a handshake does. A list does not change while it is held, so here its signature counts once
//! it was checked for its issuer. Whatever is not clear is left to webpki.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rustls::client::danger::HandshakeSignatureValid;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::{CertificateDer, CertificateRevocationListDer, UnixTime};
use rustls::server::WebPkiClientVerifier;
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::{DigitallySignedStruct, DistinguishedName, Error, RootCertStore, SignatureScheme};
use x509_parser::oid_registry::OID_X509_EXT_ISSUER_DISTRIBUTION_POINT;
use x509_parser::prelude::{CertificateRevocationList, FromDer as _, X509Certificate};

use crate::TlsError;

/// Believes clients whose chain leads to a root and whom no list names.
#[derive(Debug)]
pub(crate) struct ClientVerifier {
    /// Checks everything.
    whole: Arc<dyn ClientCertVerifier>,
    /// Checks the chain alone.
    chain: Arc<dyn ClientCertVerifier>,
    /// What is known of the list of an issuer, by its name in DER.
    lists: HashMap<Vec<u8>, KnownList>,
}

/// A list that speaks for everything of its issuer.
#[derive(Debug)]
struct KnownList {
    /// Serial numbers as they are written in certificates.
    revoked: HashSet<Vec<u8>>,
    /// Good before this time.
    ends: UnixTime,
    /// Whether its signature was checked with the key of the root of this name.
    proven: AtomicBool,
}

impl ClientVerifier {
    pub(crate) fn new(
        roots: RootCertStore,
        lists: Vec<CertificateRevocationListDer<'static>>,
    ) -> Result<Self, TlsError> {
        let known = if has_twins(&roots) {
            HashMap::new()
        } else {
            known_lists(&lists)
        };
        let roots = Arc::new(roots);
        let builder = || {
            let provider = Arc::new(aws_lc_rs::default_provider());
            WebPkiClientVerifier::builder_with_provider(Arc::clone(&roots), provider)
        };
        Ok(Self {
            chain: builder().build()?,
            whole: builder()
                .with_crls(lists)
                .enforce_revocation_expiration()
                .build()?,
            lists: known,
        })
    }

    /// What is known of the list that speaks for a certificate which a root signed itself.
    fn list_of(
        &self,
        certificate: &X509Certificate<'_>,
        intermediates: &[CertificateDer<'_>],
    ) -> Option<&KnownList> {
        if !intermediates.is_empty() {
            return None;
        }
        self.lists.get(certificate.issuer().as_raw())
    }
}

impl ClientCertVerifier for ClientVerifier {
    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        self.whole.root_hint_subjects()
    }

    fn verify_client_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        now: UnixTime,
    ) -> Result<ClientCertVerified, Error> {
        let parsed = X509Certificate::from_der(end_entity).ok();
        let list = parsed
            .as_ref()
            .and_then(|(_, certificate)| self.list_of(certificate, intermediates));
        if let (Some((_, certificate)), Some(list)) = (&parsed, list)
            && list.clears(certificate, now)
        {
            return self
                .chain
                .verify_client_cert(end_entity, intermediates, now);
        }
        let verified = self
            .whole
            .verify_client_cert(end_entity, intermediates, now)?;
        if let Some(list) = list {
            list.proven.store(true, Ordering::Relaxed);
        }
        Ok(verified)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.whole.verify_tls12_signature(message, cert, dss)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.whole.verify_tls13_signature(message, cert, dss)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.whole.supported_verify_schemes()
    }
}

impl KnownList {
    /// Whether this proven list says that the certificate is good; `false` says nothing.
    fn clears(&self, certificate: &X509Certificate<'_>, now: UnixTime) -> bool {
        self.proven.load(Ordering::Relaxed)
            && now < self.ends
            && !self.revoked.contains(certificate.raw_serial())
    }
}

/// Whether two roots have one name: then a name does not say whose key signed a list.
fn has_twins(roots: &RootCertStore) -> bool {
    let names: HashSet<&[u8]> = roots.roots.iter().map(|root| &*root.subject).collect();
    names.len() < roots.roots.len()
}

/// The lists that speak for everything of their issuer, by the issuer's name; of several of one issuer, none.
fn known_lists(lists: &[CertificateRevocationListDer<'static>]) -> HashMap<Vec<u8>, KnownList> {
    let mut found: HashMap<Vec<u8>, Option<KnownList>> = HashMap::new();
    for list in lists {
        let Ok((_, list)) = CertificateRevocationList::from_der(list) else {
            continue;
        };
        found
            .entry(list.issuer().as_raw().to_vec())
            .and_modify(|twin| *twin = None)
            .or_insert_with(|| known_list(&list));
    }
    let whole = found
        .into_iter()
        .filter_map(|(name, list)| Some((name, list?)));
    whole.collect()
}

/// Nothing for a list that speaks for a part of its issuer's certificates, or does not say when it ends.
fn known_list(list: &CertificateRevocationList<'_>) -> Option<KnownList> {
    let is_part = list
        .extensions()
        .iter()
        .any(|extension| extension.oid == OID_X509_EXT_ISSUER_DISTRIBUTION_POINT);
    if is_part {
        return None;
    }
    let ends = u64::try_from(list.next_update()?.timestamp()).ok()?;
    let revoked = list.iter_revoked_certificates();
    Some(KnownList {
        revoked: revoked.map(|entry| entry.raw_serial().to_vec()).collect(),
        ends: UnixTime::since_unix_epoch(Duration::from_secs(ends)),
        proven: AtomicBool::new(false),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rcgen::{
        BasicConstraints, CertificateParams, CertificateRevocationListParams, CertifiedIssuer,
        DnType, ExtendedKeyUsagePurpose, IsCa, KeyIdMethod, KeyPair, KeyUsagePurpose,
        RevokedCertParams, SerialNumber, date_time_ymd,
    };
    use rustls::CertificateError;

    /// 2026-11-28 and 2031-01-01, seconds since 1970 UTC.
    const NOW: u64 = 1_795_824_000;
    const LATER: u64 = 1_924_992_000;

    struct Authority(CertifiedIssuer<'static, KeyPair>);

    impl Authority {
        fn new() -> Self {
            let mut params = CertificateParams::default();
            params.distinguished_name.push(DnType::CommonName, "one");
            params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
            params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
            let key = KeyPair::generate().unwrap();
            Self(CertifiedIssuer::self_signed(params, key).unwrap())
        }

        fn issue(&self, serial: u64) -> CertificateDer<'static> {
            let mut params = CertificateParams::new(["office".to_owned()]).unwrap();
            params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
            params.serial_number = Some(SerialNumber::from(serial));
            let key = KeyPair::generate().unwrap();
            params.signed_by(&key, &self.0).unwrap().der().clone()
        }

        /// Good until 2030.
        fn list(&self, revoked: u64) -> CertificateRevocationListDer<'static> {
            let params = CertificateRevocationListParams {
                this_update: date_time_ymd(2020, 1, 1),
                next_update: date_time_ymd(2030, 1, 1),
                crl_number: SerialNumber::from(1_u64),
                issuing_distribution_point: None,
                revoked_certs: vec![RevokedCertParams {
                    serial_number: SerialNumber::from(revoked),
                    revocation_time: date_time_ymd(2021, 1, 1),
                    reason_code: None,
                    invalidity_date: None,
                }],
                key_identifier_method: KeyIdMethod::Sha256,
            };
            params.signed_by(&self.0).unwrap().der().clone()
        }
    }

    fn verifier(
        roots: &[&Authority],
        lists: Vec<CertificateRevocationListDer<'static>>,
    ) -> ClientVerifier {
        let mut store = RootCertStore::empty();
        for root in roots {
            store.add(root.0.der().clone()).unwrap();
        }
        ClientVerifier::new(store, lists).unwrap()
    }

    fn verify(
        verifier: &ClientVerifier,
        certificate: &CertificateDer<'_>,
        at: u64,
    ) -> Result<(), Error> {
        let at = UnixTime::since_unix_epoch(Duration::from_secs(at));
        verifier
            .verify_client_cert(certificate, &[], at)
            .map(|_| ())
    }

    fn proven(verifier: &ClientVerifier) -> Vec<bool> {
        let lists = verifier.lists.values();
        lists
            .map(|list| list.proven.load(Ordering::Relaxed))
            .collect()
    }

    #[test]
    fn a_proven_list_still_refuses_whom_it_names_and_ends_in_its_time() {
        let authority = Authority::new();
        let verifier = verifier(&[&authority], vec![authority.list(7)]);
        let (good, revoked) = (authority.issue(5), authority.issue(7));
        for _ in 0..2 {
            assert_eq!(
                verify(&verifier, &revoked, NOW),
                Err(CertificateError::Revoked.into())
            );
        }
        assert_eq!(proven(&verifier), [false], "who is refused proves nothing");
        for _ in 0..2 {
            assert_eq!(verify(&verifier, &good, NOW), Ok(()));
        }
        assert_eq!(proven(&verifier), [true]);
        assert_eq!(
            verify(&verifier, &revoked, NOW),
            Err(CertificateError::Revoked.into())
        );
        let ended = verify(&verifier, &good, LATER);
        assert!(
            matches!(
                ended,
                Err(Error::InvalidCertificate(
                    CertificateError::ExpiredRevocationListContext { .. }
                        | CertificateError::ExpiredRevocationList
                ))
            ),
            "{ended:?}"
        );
    }

    #[test]
    fn another_authority_of_the_same_name_opens_nothing_with_a_proven_list() {
        let (authority, forger) = (Authority::new(), Authority::new());
        let verifier = verifier(&[&authority], vec![authority.list(7)]);
        assert_eq!(verify(&verifier, &authority.issue(5), NOW), Ok(()));
        assert!(verify(&verifier, &forger.issue(5), NOW).is_err());
    }

    #[test]
    fn a_list_that_somebody_else_signed_clears_nobody() {
        let (authority, forger) = (Authority::new(), Authority::new());
        let verifier = verifier(&[&authority], vec![forger.list(7)]);
        let good = authority.issue(5);
        for _ in 0..2 {
            assert!(verify(&verifier, &good, NOW).is_err());
        }
        assert_eq!(proven(&verifier), [false]);
    }

    #[test]
    fn where_a_name_is_not_enough_webpki_decides_alone() {
        let (one, twin) = (Authority::new(), Authority::new());
        let two_roots = verifier(&[&one, &twin], vec![one.list(7)]);
        assert!(two_roots.lists.is_empty());
        let two_lists = verifier(&[&one], vec![one.list(7), one.list(8)]);
        assert!(two_lists.lists.is_empty());
        assert_eq!(verify(&two_lists, &one.issue(5), NOW), Ok(()));
        assert!(verify(&two_lists, &one.issue(7), NOW).is_err());
    }
}
