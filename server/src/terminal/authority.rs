//! The portal's own authority: signs certificates of terminals and the list of revoked ones.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use domain::office::OfficeNumber;
use rcgen::{
    CertificateParams, CertificateRevocationListParams, CrlDistributionPoint, DistinguishedName,
    DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyIdMethod, KeyPair, KeyUsagePurpose,
    PublicKeyData, RevokedCertParams, SanType, SerialNumber, SignatureAlgorithm, SigningKey,
};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, CertificateRevocationListDer};
use time::OffsetDateTime;
use uuid::Uuid;
use x509_parser::prelude::{FromDer as _, X509Certificate};

/// Bytes of a serial number: 128 random bits, the first of them 0.
const SERIAL_BYTES: usize = 16;

/// Terminals whose clock is behind by less take a new certificate at once.
const CLOCKS_BEHIND: TimeDelta = TimeDelta::hours(1);

/// Who signs. The key is behind [`rcgen::SigningKey`], so that it can lie in a module (PKCS#11) instead of a file.
pub struct Authority {
    issuer: Issuer<'static, AuthorityKey>,
    certificate: CertificateDer<'static>,
    name: Vec<u8>,
}

/// A key that signs, wherever it lies.
struct AuthorityKey(Box<dyn SigningKey + Send + Sync>);

/// What a new certificate says.
#[derive(Clone, Debug)]
pub struct NewCertificate<'a> {
    /// Office it stands for.
    pub office: &'a OfficeNumber,
    /// Terminal.
    pub terminal: Uuid,
    /// What the office calls the terminal.
    pub terminal_name: &'a str,
    /// Random bytes of its serial number.
    pub serial: [u8; SERIAL_BYTES],
    /// Good from (an hour before) …
    pub from: DateTime<Utc>,
    /// … until.
    pub until: DateTime<Utc>,
    /// Where the revocation list is published.
    pub revocation_list: &'a str,
}

/// A signed certificate.
#[derive(Clone, Debug)]
pub struct Issued {
    /// DER.
    pub certificate: CertificateDer<'static>,
    /// PEM.
    pub pem: String,
    /// Serial number, lower-case hex.
    pub serial: String,
}

/// Why an authority cannot sign.
#[derive(Debug, thiserror::Error)]
pub enum AuthorityError {
    /// A file cannot be read.
    #[error("{file}: {source}")]
    File {
        /// Which.
        file: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// Not a certificate in PEM.
    #[error("{0}: no certificate in PEM found")]
    Certificate(PathBuf),
    /// The certificate is not an authority's.
    #[error("{0}: the certificate must be an authority's and may sign certificates and lists")]
    NoAuthority(PathBuf),
    /// Another key.
    #[error("the key in {0} is not the certificate's")]
    OtherKey(PathBuf),
    /// Signing.
    #[error("signing: {0}")]
    Sign(#[from] rcgen::Error),
}

impl PublicKeyData for AuthorityKey {
    fn der_bytes(&self) -> &[u8] {
        self.0.der_bytes()
    }

    fn algorithm(&self) -> &'static SignatureAlgorithm {
        self.0.algorithm()
    }
}

impl SigningKey for AuthorityKey {
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, rcgen::Error> {
        self.0.sign(message)
    }
}

impl Authority {
    /// The authority with certificate and key in these PEM files.
    pub fn from_files(certificate: &Path, key: &Path) -> Result<Self, AuthorityError> {
        let read = |file: &Path| {
            fs::read_to_string(file).map_err(|source| AuthorityError::File {
                file: file.to_owned(),
                source,
            })
        };
        let der = CertificateDer::from_pem_slice(read(certificate)?.as_bytes())
            .map_err(|_| AuthorityError::Certificate(certificate.to_owned()))?;
        let signing = KeyPair::from_pem(&read(key)?)?;
        Self::new(der, Box::new(signing), certificate, key)
    }

    fn new(
        certificate: CertificateDer<'static>,
        signing: Box<dyn SigningKey + Send + Sync>,
        certificate_file: &Path,
        key_file: &Path,
    ) -> Result<Self, AuthorityError> {
        let (_, parsed) = X509Certificate::from_der(&certificate)
            .map_err(|_| AuthorityError::Certificate(certificate_file.to_owned()))?;
        let may_sign = parsed.is_ca()
            && parsed
                .key_usage()
                .ok()
                .flatten()
                .is_some_and(|usage| usage.value.key_cert_sign() && usage.value.crl_sign());
        if !may_sign {
            return Err(AuthorityError::NoAuthority(certificate_file.to_owned()));
        }
        if parsed.public_key().subject_public_key.data.as_ref() != signing.der_bytes() {
            return Err(AuthorityError::OtherKey(key_file.to_owned()));
        }
        let name = parsed.subject().as_raw().to_vec();
        let issuer = Issuer::from_ca_cert_der(&certificate, AuthorityKey(signing))?;
        Ok(Self {
            issuer,
            certificate,
            name,
        })
    }

    /// Makes a new authority of this name, good for ten years: certificate and key, PEM. For the sandbox and trials.
    pub fn make(name: &str, from: DateTime<Utc>) -> Result<(String, String), AuthorityError> {
        let mut params = CertificateParams::default();
        let mut own_name = DistinguishedName::new();
        own_name.push(DnType::CommonName, name);
        params.distinguished_name = own_name;
        params.is_ca = IsCa::Ca(rcgen::BasicConstraints::Constrained(0));
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        params.not_before = moment(from - TimeDelta::days(1));
        params.not_after = moment(from + TimeDelta::days(3650));
        let key = KeyPair::generate()?;
        let certificate = params.self_signed(&key)?;
        Ok((certificate.pem(), key.serialize_pem()))
    }

    /// Signs a server's certificate for `localhost`, good for ten years: certificate and key, PEM. For the sandbox.
    pub fn issue_localhost(&self, from: DateTime<Utc>) -> Result<(String, String), AuthorityError> {
        let names = ["localhost".to_owned(), "127.0.0.1".to_owned()];
        let mut params = CertificateParams::new(names)?;
        params.distinguished_name = DistinguishedName::new();
        params
            .distinguished_name
            .push(DnType::CommonName, "localhost");
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        params.not_before = moment(from - TimeDelta::days(1));
        params.not_after = moment(from + TimeDelta::days(3650));
        let key = KeyPair::generate()?;
        let certificate = params.signed_by(&key, &self.issuer)?;
        Ok((certificate.pem(), key.serialize_pem()))
    }

    /// Its certificate.
    pub fn certificate(&self) -> &CertificateDer<'static> {
        &self.certificate
    }

    /// Its name, DER: what its certificates name as their issuer.
    pub fn name(&self) -> &[u8] {
        &self.name
    }

    /// Signs a certificate for this public key. Name, uses and dates are ours, whatever was asked for.
    pub fn issue(
        &self,
        wanted: &NewCertificate<'_>,
        public_key: &impl PublicKeyData,
    ) -> Result<Issued, AuthorityError> {
        let mut params = CertificateParams::default();
        let mut name = DistinguishedName::new();
        name.push(DnType::CommonName, wanted.terminal_name);
        name.push(DnType::OrganizationalUnitName, wanted.office.as_str());
        name.push(DnType::OrganizationName, "つなぎ 介護事業所の端末");
        params.distinguished_name = name;
        let urns = [
            format!("urn:tsunagi:office:{}", wanted.office),
            format!("urn:uuid:{}", wanted.terminal),
        ];
        for urn in urns {
            params.subject_alt_names.push(SanType::URI(urn.try_into()?));
        }
        let mut serial = wanted.serial;
        if let Some(first) = serial.first_mut() {
            // Positive, and never shortened by a leading zero byte.
            *first = (*first & 0x7f) | 0x40;
        }
        params.serial_number = Some(SerialNumber::from_slice(&serial));
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        params.use_authority_key_identifier_extension = true;
        params.crl_distribution_points = vec![CrlDistributionPoint {
            uris: vec![wanted.revocation_list.to_owned()],
        }];
        params.not_before = moment(wanted.from - CLOCKS_BEHIND);
        params.not_after = moment(wanted.until);
        let signed = params.signed_by(public_key, &self.issuer)?;
        Ok(Issued {
            certificate: signed.der().clone(),
            pem: signed.pem(),
            serial: hex::encode(serial),
        })
    }

    /// Signs a revocation list. Serial numbers are lower-case hex.
    pub fn revocation_list(
        &self,
        number: u64,
        from: DateTime<Utc>,
        until: DateTime<Utc>,
        revoked: &[(String, DateTime<Utc>)],
    ) -> Result<CertificateRevocationListDer<'static>, AuthorityError> {
        let revoked_certs = revoked
            .iter()
            .filter_map(|(serial, at)| {
                Some(RevokedCertParams {
                    serial_number: SerialNumber::from_slice(&hex::decode(serial).ok()?),
                    revocation_time: moment(*at),
                    reason_code: None,
                    invalidity_date: None,
                })
            })
            .collect();
        let params = CertificateRevocationListParams {
            this_update: moment(from),
            next_update: moment(until),
            crl_number: SerialNumber::from(number),
            issuing_distribution_point: None,
            revoked_certs,
            key_identifier_method: KeyIdMethod::Sha256,
        };
        Ok(params.signed_by(&self.issuer)?.der().clone())
    }
}

impl std::fmt::Debug for Authority {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Authority").finish_non_exhaustive()
    }
}

/// The same moment, whole seconds, as rcgen takes it.
fn moment(at: DateTime<Utc>) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(at.timestamp()).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}
