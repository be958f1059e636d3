//! Certificates in the shape of 利用者証明用電子証明書.

use rcgen::{
    BasicConstraints, CertificateParams, CustomExtension, DistinguishedName, DnType, IsCa, Issuer,
    KeyPair, KeyUsagePurpose, PKCS_RSA_SHA256, SerialNumber, date_time_ymd,
};
use rustls_pki_types::PrivatePkcs8KeyDer;

use super::key::Key;

/// Policy of certificates for user authentication.
pub const AUTHENTICATION_POLICY: &str = "1.2.392.200149.8.5.1.3.30";

/// What a certificate says; the default is what a good one says.
#[derive(Clone, Debug)]
pub struct CertificateShape {
    /// First day, year, month, day.
    pub from: (i32, u8, u8),
    /// Last day.
    pub to: (i32, u8, u8),
    /// Policy; none: no such extension.
    pub policy: Option<&'static str>,
    /// Whether it may sign.
    pub may_sign: bool,
    /// Serial number.
    pub serial: u64,
    /// Whether it calls itself an authority.
    pub authority: bool,
}

impl Default for CertificateShape {
    fn default() -> Self {
        Self {
            from: (2024, 1, 1),
            to: (2034, 1, 1),
            policy: Some(AUTHENTICATION_POLICY),
            may_sign: true,
            serial: 20_240_001,
            authority: false,
        }
    }
}

/// Name of the test authority; every generation has the same, as with the real one.
fn authority_name() -> DistinguishedName {
    let mut name = DistinguishedName::new();
    name.push(DnType::CountryName, "JP");
    name.push(DnType::OrganizationName, "TEST Tsunagi virtual card");
    name.push(
        DnType::OrganizationalUnitName,
        "TEST CA for user authentication",
    );
    name
}

/// A self-signed authority of [`authority_name`], DER.
#[expect(clippy::expect_used, reason = "a test without certificates is none")]
pub(super) fn authority(key: &Key) -> Vec<u8> {
    let mut params = CertificateParams::default();
    params.distinguished_name = authority_name();
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params.not_before = date_time_ymd(2020, 1, 1);
    params.not_after = date_time_ymd(2045, 1, 1);
    let certificate = params.self_signed(&pair(key)).expect("authority");
    certificate.der().to_vec()
}

/// A certificate of `subject`, by the authority with this key, DER.
#[expect(clippy::expect_used, reason = "a test without certificates is none")]
pub(super) fn issue(authority_key: &Key, subject: &Key, shape: &CertificateShape) -> Vec<u8> {
    let mut params = CertificateParams::default();
    let mut name = DistinguishedName::new();
    name.push(DnType::CountryName, "JP");
    name.push(DnType::CommonName, format!("TEST{:012}", shape.serial));
    params.distinguished_name = name;
    params.serial_number = Some(SerialNumber::from(shape.serial));
    let (year, month, day) = shape.from;
    params.not_before = date_time_ymd(year, month, day);
    let (year, month, day) = shape.to;
    params.not_after = date_time_ymd(year, month, day);
    params.key_usages = vec![if shape.may_sign {
        KeyUsagePurpose::DigitalSignature
    } else {
        KeyUsagePurpose::KeyAgreement
    }];
    if shape.authority {
        params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    }
    if let Some(policy) = shape.policy {
        params.custom_extensions.push(policies(policy));
    }
    let mut authority = CertificateParams::default();
    authority.distinguished_name = authority_name();
    authority.key_usages = vec![KeyUsagePurpose::KeyCertSign];
    let issuer = Issuer::new(authority, pair(authority_key));
    let certificate = params
        .signed_by(&pair(subject), &issuer)
        .expect("certificate");
    certificate.der().to_vec()
}

/// `certificatePolicies`, critical as in the profile of J-LIS: libraries that refuse what they do not know trip on it.
fn policies(policy: &str) -> CustomExtension {
    let oid = super::tlv::object(0x06, &oid_bytes(policy));
    let information = super::tlv::object(0x30, &oid);
    let content = super::tlv::object(0x30, &information);
    let mut extension = CustomExtension::from_oid_content(&[2, 5, 29, 32], content);
    extension.set_criticality(true);
    extension
}

/// Base-128 of the arcs.
fn oid_bytes(text: &str) -> Vec<u8> {
    let arcs: Vec<u64> = text.split('.').filter_map(|arc| arc.parse().ok()).collect();
    let (first, rest) = match arcs.as_slice() {
        [a, b, rest @ ..] => (a * 40 + b, rest),
        _ => return Vec::new(),
    };
    let mut bytes = Vec::new();
    for arc in std::iter::once(first).chain(rest.iter().copied()) {
        let mut groups: Vec<u8> = Vec::new();
        let mut left = arc;
        loop {
            groups.push(u8::try_from(left & 0x7F).unwrap_or_default());
            left >>= 7;
            if left == 0 {
                break;
            }
        }
        let last = groups.len();
        bytes.extend(groups.iter().rev().enumerate().map(|(at, group)| {
            if at + 1 == last { *group } else { group | 0x80 }
        }));
    }
    bytes
}

#[expect(clippy::expect_used, reason = "made by aws-lc a moment ago")]
fn pair(key: &Key) -> KeyPair {
    let der = PrivatePkcs8KeyDer::from(key.pkcs8());
    KeyPair::from_pkcs8_der_and_sign_algo(&der, &PKCS_RSA_SHA256).expect("key pair")
}
