//! Who the other side is, from its certificate alone.

use std::fmt::Write as _;

use rustls::pki_types::CertificateDer;
use x509_parser::prelude::{FromDer as _, GeneralName, X509Certificate};

/// Scheme of the SAN that names an organisation: `urn:tsunagi:{role}:{number}`.
const SCHEME: &str = "urn:tsunagi:";

/// An organisation as named by the SAN of a certificate.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Organisation {
    /// What it is, e.g. `insurer`.
    pub role: String,
    /// Its number, e.g. a 保険者番号.
    pub number: String,
}

/// The peer of a connection whose handshake is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeerIdentity {
    /// Whom the certificate names.
    pub organisation: Organisation,
    /// Serial number of the certificate, lower-case hex.
    pub serial: String,
    /// Last moment it is valid, seconds since 1970 UTC.
    pub not_after: i64,
}

/// Why a certificate names nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdentityError {
    /// Not X.509.
    #[error("certificate cannot be read")]
    Malformed,
    /// No SAN of our form, or several.
    #[error("certificate names no organisation")]
    NoOrganisation,
}

impl Organisation {
    /// Reads `urn:tsunagi:{role}:{number}`.
    pub fn parse(urn: &str) -> Option<Self> {
        let (role, number) = urn.strip_prefix(SCHEME)?.split_once(':')?;
        let word = |text: &str| {
            !text.is_empty()
                && text
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        (word(role) && word(number)).then(|| Self {
            role: role.to_owned(),
            number: number.to_owned(),
        })
    }
}

impl std::fmt::Display for Organisation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{SCHEME}{}:{}", self.role, self.number)
    }
}

impl PeerIdentity {
    /// Reads a certificate that was verified already.
    pub fn of(certificate: &CertificateDer<'_>) -> Result<Self, IdentityError> {
        let (_, parsed) =
            X509Certificate::from_der(certificate).map_err(|_| IdentityError::Malformed)?;
        let names = parsed
            .subject_alternative_name()
            .map_err(|_| IdentityError::Malformed)?
            .ok_or(IdentityError::NoOrganisation)?;
        let mut organisations = names
            .value
            .general_names
            .iter()
            .filter_map(|name| match name {
                GeneralName::URI(uri) => Organisation::parse(uri),
                _ => None,
            });
        // A certificate that names two organisations names none: nobody could say who acted.
        let (Some(organisation), None) = (organisations.next(), organisations.next()) else {
            return Err(IdentityError::NoOrganisation);
        };
        let serial = parsed
            .raw_serial()
            .iter()
            .fold(String::new(), |mut hex, byte| {
                // Writing to a String does not fail.
                let _ = write!(hex, "{byte:02x}");
                hex
            });
        Ok(Self {
            organisation,
            serial,
            not_after: parsed.validity().not_after.timestamp(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_form_names_an_organisation() {
        let insurer = Organisation::parse("urn:tsunagi:insurer:131999").unwrap();
        assert_eq!((&*insurer.role, &*insurer.number), ("insurer", "131999"));
        assert_eq!(insurer.to_string(), "urn:tsunagi:insurer:131999");
        for urn in [
            "",
            "urn:tsunagi:insurer",
            "urn:tsunagi:insurer:",
            "urn:tsunagi::1",
            "urn:other:insurer:1",
            "urn:tsunagi:insurer:1:2",
            "urn:tsunagi:insurer:1 2",
        ] {
            assert_eq!(Organisation::parse(urn), None, "{urn}");
        }
    }
}
