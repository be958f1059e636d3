//! Records of the 券面 applications: authority → issuer → the card's key → the challenge.

use aws_lc_rs::signature::{RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey};
use contract::card::record::{CardKey, IssuerCertificate, KeyRecord};

use super::Cards;
use super::refusal::CardRefusal;

/// What a card of the 券面 applications showed.
pub(crate) struct Face<'a> {
    /// EF 0004.
    pub(crate) issuer: &'a [u8],
    /// The record with the card's key.
    pub(crate) record: KeyRecord,
    /// What it signed.
    pub(crate) message: &'a [u8],
    /// How.
    pub(crate) signature: &'a [u8],
}

/// Whether the card is genuine and signed the message; says whether it is of a test hierarchy.
pub(crate) fn judge_face(cards: &Cards, face: &Face<'_>) -> Result<bool, CardRefusal> {
    let roots = cards.roots();
    if roots.face_keys.is_empty() {
        return Err(CardRefusal::NotConfigured);
    }
    let issuer = IssuerCertificate::read(face.issuer)
        .map_err(|_| CardRefusal::Malformed("certificate of the issuer"))?;
    if issuer.is_test() && !cards.believes_test() {
        return Err(CardRefusal::OfTest);
    }
    let known = roots.face_keys.iter().any(|key| {
        UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, key)
            .verify(&issuer.signed, &issuer.signature)
            .is_ok()
    });
    if !known {
        return Err(CardRefusal::Refused("authority of the issuer"));
    }
    verify(&issuer.key, &face.record.signed, &face.record.signature)
        .map_err(|()| CardRefusal::Refused("record of the card's key"))?;
    verify(&face.record.key, face.message, face.signature)
        .map_err(|()| CardRefusal::Refused("signature of the card"))?;
    Ok(issuer.is_test())
}

fn verify(key: &CardKey, message: &[u8], signature: &[u8]) -> Result<(), ()> {
    if key.exponent != [0x01, 0x00, 0x01] || key.modulus.len() != 256 {
        return Err(());
    }
    RsaPublicKeyComponents {
        n: &key.modulus,
        e: &key.exponent,
    }
    .verify(&RSA_PKCS1_2048_8192_SHA256, message, signature)
    .map_err(|_| ())
}
