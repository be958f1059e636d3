//! A CSR (PKCS#10) as somebody uploads it: what is wrong with it is said in one word a person can act on.

use domain::office::OfficeNumber;
use rcgen::SubjectPublicKeyInfo;
use rustls::pki_types::CertificateSigningRequestDer;
use rustls::pki_types::pem::PemObject as _;
use x509_parser::certification_request::X509CertificationRequest;
use x509_parser::extensions::ParsedExtension;
use x509_parser::oid_registry::{OID_EC_P256, OID_NIST_EC_P384};
use x509_parser::prelude::FromDer as _;
use x509_parser::public_key::PublicKey;

/// Smallest RSA key.
const RSA_BITS_MIN: usize = 2048;
/// Largest RSA key: a larger one makes every handshake slow.
const RSA_BITS_MAX: usize = 4096;
/// Longest text read.
const TEXT_MAX: usize = 16 * 1024;

/// A CSR that may be signed.
#[derive(Debug)]
pub struct SigningRequest {
    /// The public key.
    pub key: SubjectPublicKeyInfo,
}

/// Why a CSR is not signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RequestFault {
    /// Not a CSR in PEM.
    #[error("not a CSR in PEM")]
    Malformed,
    /// Its own signature is wrong: cut, changed, or the key is not who asks.
    #[error("the signature of the CSR is wrong")]
    Signature,
    /// RSA under 2048 bits or over 4096, another curve than P-256 and P-384, another kind of key.
    #[error("the key is too weak, or of a kind that is not taken")]
    Key,
    /// The name is not the office's number alone.
    #[error("the CSR names something else than the office")]
    Name,
}

impl RequestFault {
    /// For the audit log.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::Signature => "signature",
            Self::Key => "key",
            Self::Name => "name",
        }
    }
}

impl SigningRequest {
    /// Reads a CSR of this office: CN is the office's number, and nothing else is named.
    pub fn read(pem: &str, office: &OfficeNumber) -> Result<Self, RequestFault> {
        if pem.len() > TEXT_MAX {
            return Err(RequestFault::Malformed);
        }
        let der = CertificateSigningRequestDer::from_pem_slice(pem.as_bytes())
            .map_err(|_| RequestFault::Malformed)?;
        let (rest, request) =
            X509CertificationRequest::from_der(&der).map_err(|_| RequestFault::Malformed)?;
        if !rest.is_empty() {
            return Err(RequestFault::Malformed);
        }
        // The key is judged before the signature: a weak one cannot be verified by the library, and the reason said
        // must be the one that helps.
        check_key(&request)?;
        request
            .verify_signature()
            .map_err(|_| RequestFault::Signature)?;
        check_name(&request, office)?;
        let key =
            SubjectPublicKeyInfo::from_der(request.certification_request_info.subject_pki.raw)
                .map_err(|_| RequestFault::Key)?;
        Ok(Self { key })
    }
}

fn check_key(request: &X509CertificationRequest<'_>) -> Result<(), RequestFault> {
    let key = &request.certification_request_info.subject_pki;
    match key.parsed().map_err(|_| RequestFault::Malformed)? {
        PublicKey::RSA(rsa) => {
            let bits = rsa.key_size();
            let usual_exponent = rsa.try_exponent() == Ok(65_537);
            if usual_exponent && (RSA_BITS_MIN..=RSA_BITS_MAX).contains(&bits) {
                return Ok(());
            }
            Err(RequestFault::Key)
        }
        PublicKey::EC(_) => {
            let curve = key
                .algorithm
                .parameters
                .as_ref()
                .and_then(|parameters| parameters.as_oid().ok());
            match curve {
                Some(curve) if curve == OID_EC_P256 || curve == OID_NIST_EC_P384 => Ok(()),
                _ => Err(RequestFault::Key),
            }
        }
        _ => Err(RequestFault::Key),
    }
}

fn check_name(
    request: &X509CertificationRequest<'_>,
    office: &OfficeNumber,
) -> Result<(), RequestFault> {
    let subject = &request.certification_request_info.subject;
    let mut names = subject.iter_common_name();
    let (Some(name), None) = (names.next(), names.next()) else {
        return Err(RequestFault::Name);
    };
    if name.as_str().ok().map(str::trim) != Some(office.as_str()) {
        return Err(RequestFault::Name);
    }
    let asks_for_names = request
        .requested_extensions()
        .into_iter()
        .flatten()
        .any(|extension| matches!(extension, ParsedExtension::SubjectAlternativeName(_)));
    if asks_for_names {
        return Err(RequestFault::Name);
    }
    Ok(())
}
