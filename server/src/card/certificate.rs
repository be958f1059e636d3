//! Certificates for user authentication, by hand: one level under a pinned root. `rustls-webpki` refuses the profile's
//! critical `certificatePolicies`.

use aws_lc_rs::signature::{RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};
use chrono::{DateTime, NaiveDate, Utc};
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::ParsedExtension;
use x509_parser::oid_registry::OID_PKCS1_SHA256WITHRSA;
use x509_parser::prelude::FromDer as _;
use x509_parser::public_key::PublicKey;

use super::refusal::CardRefusal;
use super::roots::{Authority, Roots};

/// 利用者証明用電子証明書 (OID table of jsrsasign; profile of J-LIS).
const AUTHENTICATION_POLICY: &str = "1.2.392.200149.8.5.1.3.30";
/// Offset of Japan's time, seconds: the last day is a day there.
const JAPAN: i64 = 9 * 3600;

/// What a genuine certificate says.
#[derive(Debug)]
pub(crate) struct Judged {
    /// Name of the issuer, DER.
    pub(crate) issuer: Vec<u8>,
    /// Serial number.
    pub(crate) serial: Vec<u8>,
    /// Last day, in Japan.
    pub(crate) valid_to: Option<NaiveDate>,
    /// Whether its root is of a test hierarchy.
    pub(crate) test: bool,
}

/// Whether the certificate is genuine and valid now, and its key signed the message.
pub(crate) fn judge_certificate(
    roots: &Roots,
    der: &[u8],
    message: &[u8],
    signature: &[u8],
    now: DateTime<Utc>,
) -> Result<Judged, CardRefusal> {
    if roots.authorities.is_empty() {
        return Err(CardRefusal::NotConfigured);
    }
    let (rest, certificate) =
        X509Certificate::from_der(der).map_err(|_| CardRefusal::Malformed("certificate"))?;
    if !rest.is_empty() {
        return Err(CardRefusal::Malformed("bytes behind the certificate"));
    }
    let authority = issuer_of(roots, &certificate)?;
    fit_for_authentication(&certificate)?;
    let key = certificate.public_key().subject_public_key.data.as_ref();
    UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, key)
        .verify(message, signature)
        .map_err(|_| CardRefusal::Refused("signature of the card"))?;
    let validity = certificate.validity();
    let seconds = now.timestamp();
    if seconds < validity.not_before.timestamp() || seconds > validity.not_after.timestamp() {
        return Err(CardRefusal::Expired);
    }
    let last = DateTime::from_timestamp(validity.not_after.timestamp() + JAPAN, 0);
    Ok(Judged {
        issuer: certificate.issuer().as_raw().to_vec(),
        serial: certificate.raw_serial().to_vec(),
        valid_to: last.map(|moment| moment.date_naive()),
        test: authority.test,
    })
}

/// The root that signed it. A name alone is nothing: everybody can write it, and all generations have the same.
fn issuer_of<'a>(
    roots: &'a Roots,
    certificate: &X509Certificate<'_>,
) -> Result<&'a Authority, CardRefusal> {
    let algorithms = [
        &certificate.signature_algorithm.algorithm,
        &certificate.signature.algorithm,
    ];
    if algorithms
        .iter()
        .any(|oid| **oid != OID_PKCS1_SHA256WITHRSA)
    {
        return Err(CardRefusal::Refused("algorithm of the certificate"));
    }
    let signed = certificate.tbs_certificate.as_ref();
    let signature = certificate.signature_value.data.as_ref();
    roots
        .authorities
        .iter()
        .filter(|authority| authority.name == certificate.issuer().as_raw())
        .find(|authority| {
            UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, &authority.key)
                .verify(signed, signature)
                .is_ok()
        })
        .ok_or(CardRefusal::Refused("issuer of the certificate"))
}

/// A person's certificate for user authentication, with a key of today's cards.
fn fit_for_authentication(certificate: &X509Certificate<'_>) -> Result<(), CardRefusal> {
    let malformed = |_| CardRefusal::Malformed("extensions");
    let authority = certificate.basic_constraints().map_err(malformed)?;
    if authority.is_some_and(|constraints| constraints.value.ca) {
        return Err(CardRefusal::Refused("an authority's certificate"));
    }
    let usage = certificate.key_usage().map_err(malformed)?;
    if !usage.is_some_and(|usage| usage.value.digital_signature()) {
        return Err(CardRefusal::Refused("key usage"));
    }
    let has_policy = certificate.extensions().iter().any(|extension| {
        matches!(extension.parsed_extension(), ParsedExtension::CertificatePolicies(policies)
            if policies.iter().any(|policy| policy.policy_id.to_id_string() == AUTHENTICATION_POLICY))
    });
    if !has_policy {
        return Err(CardRefusal::Refused("policy"));
    }
    match certificate.public_key().parsed() {
        Ok(PublicKey::RSA(key)) if key.key_size() == 2048 && key.try_exponent() == Ok(65537) => {
            Ok(())
        }
        _ => Err(CardRefusal::Refused("key")),
    }
}
