//! What is personal about a card: keys, certificates, files. Can be kept in a file, so that a sandbox's card is the same
//! card tomorrow.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use super::certificate::{self, CertificateShape};
use super::holder::Holder;
use super::key::Key;
use super::tlv::{attributes, object};

/// Key id of the test authority for card-verifiable certificates; the JPKI test hierarchy's begin with 6 as well.
const FACE_AUTHORITY: &[u8; 16] = b"6999023\x08\x05001\0\0\0\0";
/// Key id of the invented municipality.
const FACE_ISSUER: &[u8; 16] = b"6999999\x08\x05000\0\0\0\0";

/// The authorities of one set of cards.
#[derive(Debug)]
pub struct TestHierarchy {
    authority: Key,
    face_authority: Key,
    issuer: Key,
}

impl TestHierarchy {
    /// New keys.
    pub fn generate() -> Self {
        Self {
            authority: Key::generate(),
            face_authority: Key::generate(),
            issuer: Key::generate(),
        }
    }

    /// Certificate of the authority, DER.
    pub fn authority_certificate(&self) -> Vec<u8> {
        certificate::authority(&self.authority)
    }

    /// The same as PEM, as a portal is configured with.
    pub fn authority_pem(&self) -> String {
        pem("CERTIFICATE", &self.authority_certificate())
    }

    /// Public key of the authority for card-verifiable certificates, PEM.
    pub fn face_authority_pem(&self) -> String {
        pem("PUBLIC KEY", &self.face_authority.public_der())
    }

    /// A card of this holder.
    pub fn issue(&self, holder: Holder, shape: &CertificateShape) -> CardIdentity {
        let auth = Key::generate();
        let text = Key::generate();
        let surface = Key::generate();
        let certificate = certificate::issue(&self.authority, &auth, shape);
        CardIdentity {
            certificate,
            authority: self.authority_certificate(),
            face_issuer: self.face_certificate(),
            text_key_record: self.signed_key(&text),
            age_record: self.age_record(&surface, &holder),
            attributes: attributes([
                (0xDF22, holder.name.as_bytes()),
                (0xDF23, holder.address.as_bytes()),
                (0xDF24, holder.born.as_bytes()),
                (0xDF25, &[u8::try_from(holder.sex).unwrap_or(b'9')]),
            ]),
            auth_key: auth.pkcs8(),
            text_key: text.pkcs8(),
            surface_key: surface.pkcs8(),
            holder,
        }
    }

    /// EF 0004 of the 券面 applications.
    fn face_certificate(&self) -> Vec<u8> {
        let mut body = FACE_AUTHORITY.to_vec();
        body.extend_from_slice(FACE_ISSUER);
        body.extend(self.issuer.public_objects());
        let signature = self.face_authority.sign(&body);
        let mut value = object(0x5F4E, &body);
        value.extend(object(0x5F37, &signature));
        object(0x7F21, &value)
    }

    /// EF 0007 of 券面事項入力補助.
    fn signed_key(&self, key: &Key) -> Vec<u8> {
        let mut value = object(0xDF51, &key.public_objects());
        let signature = self.issuer.sign(&value);
        value.extend(object(0xDF52, &signature));
        object(0xFF50, &value)
    }

    /// EF 0001 of 券面事項確認.
    fn age_record(&self, key: &Key, holder: &Holder) -> Vec<u8> {
        let mut value = object(0xDF11, holder.born.as_bytes());
        value.extend(object(0xDF12, &key.public_objects()));
        let signature = self.issuer.sign(&value);
        value.extend(object(0xDF13, &signature));
        object(0xFF10, &value)
    }
}

/// What a card carries.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CardIdentity {
    /// Whose.
    pub holder: Holder,
    /// User-authentication certificate, DER.
    pub certificate: Vec<u8>,
    pub(super) authority: Vec<u8>,
    pub(super) face_issuer: Vec<u8>,
    pub(super) text_key_record: Vec<u8>,
    pub(super) age_record: Vec<u8>,
    pub(super) attributes: Vec<u8>,
    pub(super) auth_key: Vec<u8>,
    pub(super) text_key: Vec<u8>,
    pub(super) surface_key: Vec<u8>,
}

impl CardIdentity {
    /// SHA-256 of the certificate, hex: how a platform knows the card.
    pub fn certificate_sha256(&self) -> String {
        let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, &self.certificate);
        digest.as_ref().iter().fold(String::new(), |mut hex, byte| {
            // Writing to a String does not fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }
}

fn pem(label: &str, der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let mut pem = format!("-----BEGIN {label}-----\n");
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let (line, after) = rest.split_at(rest.len().min(64));
        let _ = writeln!(pem, "{line}");
        rest = after;
    }
    let _ = writeln!(pem, "-----END {label}-----");
    pem
}
