//! Certificates issued by somebody else: where the number of the office stands in them is data of the installation, because no public
//! page says it for 介護保険証明書 and 介護DX証明書.

use domain::office::OfficeNumber;
use serde::Deserialize;
use x509_parser::prelude::X509Certificate;
use x509_parser::x509::AttributeTypeAndValue;

/// A field of the subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubjectField {
    /// CN.
    CommonName,
    /// OU.
    OrganizationalUnit,
    /// serialNumber of the subject, not of the certificate.
    SerialNumber,
    /// UID.
    UserId,
}

/// Where the number of an office stands: a field, and what stands around the number in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExternalNames {
    /// Field of the subject.
    pub field: SubjectField,
    /// Text before the number.
    pub prefix: String,
    /// Text behind the number.
    pub suffix: String,
}

impl ExternalNames {
    /// The number of the office a certificate stands for; `None` when it shows none, or several.
    pub fn office(&self, certificate: &X509Certificate<'_>) -> Option<OfficeNumber> {
        let subject = certificate.subject();
        let wanted = match self.field {
            SubjectField::CommonName => x509_parser::oid_registry::OID_X509_COMMON_NAME,
            SubjectField::OrganizationalUnit => {
                x509_parser::oid_registry::OID_X509_ORGANIZATIONAL_UNIT
            }
            SubjectField::SerialNumber => x509_parser::oid_registry::OID_X509_SERIALNUMBER,
            SubjectField::UserId => x509_parser::oid_registry::OID_USERID,
        };
        let mut numbers = subject
            .iter_by_oid(&wanted)
            .filter_map(|value| self.number_in(value));
        match (numbers.next(), numbers.next()) {
            (Some(number), None) => Some(number),
            _ => None,
        }
    }

    fn number_in(&self, value: &AttributeTypeAndValue<'_>) -> Option<OfficeNumber> {
        let text = value.as_str().ok()?;
        let number = text
            .strip_prefix(self.prefix.as_str())?
            .strip_suffix(self.suffix.as_str())?;
        OfficeNumber::parse(number).ok()
    }
}
