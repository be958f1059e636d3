//! What the helper gives a page, for the portal to judge.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// A proof made by a card. Binary values are base64 (standard alphabet, padded).
///
/// `origin` is not part of it: the helper signs the origin the browser named, and the portal checks against its own. A
/// page of somebody else gets a proof that is worth nothing here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CardProof {
    /// By the key of the user-authentication certificate, opened by its PIN.
    Authentication {
        /// Form, e.g. `tsunagi-card/1`.
        format: String,
        /// Certificate, DER. Unverified.
        certificate: String,
        /// How it was signed.
        algorithm: SignatureAlgorithm,
        /// Over [`signed_message`].
        signature: String,
        /// Version of the helper.
        helper: String,
    },
    /// The four attributes, with the key of 券面事項入力補助AP over them and the challenge. The integrity record of that
    /// application (EF 0003) is left on the card: it holds a plain SHA-256 of the 個人番号, from which twelve digits
    /// can be found by trying.
    Attributes {
        /// Form.
        format: String,
        /// EF 0002: name, address, birth date, sex.
        file: String,
        /// EF 0007: the card's key, signed by the issuer.
        key_record: String,
        /// EF 0004: the issuer's card-verifiable certificate.
        issuer: String,
        /// How it was signed.
        algorithm: SignatureAlgorithm,
        /// Over [`signed_message`] with the file.
        signature: String,
        /// Version of the helper.
        helper: String,
    },
    /// That a genuine card is there, by the key of 券面事項確認AP, and the birth date the issuer signed along with it.
    Presence {
        /// Form.
        format: String,
        /// EF 0001: birth date and the card's key, signed by the issuer.
        record: String,
        /// EF 0004: the issuer's card-verifiable certificate.
        issuer: String,
        /// How it was signed.
        algorithm: SignatureAlgorithm,
        /// Over [`signed_message`].
        signature: String,
        /// Version of the helper.
        helper: String,
    },
}

impl CardProof {
    /// The form made and read by this version.
    pub const FORMAT: &'static str = "tsunagi-card/1";

    /// Which kind it is.
    pub const fn kind(&self) -> ProofKind {
        match self {
            Self::Authentication { .. } => ProofKind::Authentication,
            Self::Attributes { .. } => ProofKind::Attributes,
            Self::Presence { .. } => ProofKind::Presence,
        }
    }

    /// Its form, to be compared with [`CardProof::FORMAT`].
    pub fn format(&self) -> &str {
        match self {
            Self::Authentication { format, .. }
            | Self::Attributes { format, .. }
            | Self::Presence { format, .. } => format,
        }
    }
}

/// Kinds of proofs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProofKind {
    /// Certificate and PIN.
    Authentication,
    /// Four attributes.
    Attributes,
    /// A genuine card, no PIN.
    Presence,
}

impl ProofKind {
    /// Id on the wire and in what is signed.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Authentication => "authentication",
            Self::Attributes => "attributes",
            Self::Presence => "presence",
        }
    }
}

/// How a card signs. A list, because the next card will sign by another curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SignatureAlgorithm {
    /// RSA-2048, PKCS#1 v1.5, SHA-256.
    RsaPkcs1Sha256,
}

/// The message a card signs: the form, the kind, and the hashes of origin, nonce, purpose and whatever is vouched for
/// along with them. Each part has a fixed length or an end of its own, so that no two sets of parts give the same message;
/// the prefix is ours alone, so that no signature made for the portal means anything elsewhere.
pub fn signed_message(
    kind: ProofKind,
    origin: &str,
    nonce: &str,
    purpose: &str,
    along: &[u8],
) -> Vec<u8> {
    let mut message = Vec::with_capacity(192);
    message.extend_from_slice(CardProof::FORMAT.as_bytes());
    message.push(0);
    message.extend_from_slice(kind.as_str().as_bytes());
    message.push(0);
    for part in [
        origin.as_bytes(),
        nonce.as_bytes(),
        purpose.as_bytes(),
        along,
    ] {
        message.extend_from_slice(&Sha256::digest(part));
    }
    message
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn other_parts_give_another_message(
            a in prop::array::uniform3("[a-z:/.0-9]{0,12}"),
            b in prop::array::uniform3("[a-z:/.0-9]{0,12}"),
        ) {
            let message = |parts: &[String; 3]| {
                let [origin, nonce, purpose] = parts;
                signed_message(ProofKind::Authentication, origin, nonce, purpose, b"")
            };
            prop_assert_eq!(a == b, message(&a) == message(&b));
        }
    }

    #[test]
    fn kinds_do_not_stand_for_each_other() {
        let message = |kind| signed_message(kind, "https://portal.example.jp", "n", "p", b"");
        assert_ne!(
            message(ProofKind::Authentication),
            message(ProofKind::Presence)
        );
        assert!(message(ProofKind::Presence).starts_with(b"tsunagi-card/1\0presence\0"));
    }
}
