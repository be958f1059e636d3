//! Judging a proof.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDate;
use contract::card::record::KeyRecord;
use contract::card::{CardAttributes, CardProof, Revocation, SignatureAlgorithm, signed_message};
use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};
use store::entity::card_challenge;

use super::{CardPurpose, CardUse};
use crate::card::{CardRefusal, Face, RevocationAnswer, judge_certificate, judge_face};
use crate::context::Context;
use crate::secret::Secret;

/// What a proof shows. Nothing of it but the HMAC may be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardEvidence {
    /// HMAC of issuer and serial number under a key of this installation: knows the certificate again without being its
    /// number（発行番号）. With certificates only.
    pub identity_hmac: Option<String>,
    /// SHA-256 of the certificate, hex, as the platform is asked with. With certificates only.
    pub certificate_sha256: Option<String>,
    /// What the card was used for.
    pub purpose: CardPurpose,
    /// Whether anybody was asked if the certificate still stands.
    pub revocation: Revocation,
    /// Last day of the certificate.
    pub valid_to: Option<NaiveDate>,
    /// Name, address, birth date, sex. The card is genuine and signed them for this challenge; that they are its own is
    /// the helper's word (docs/security.md), so they are to be compared with what is known.
    pub attributes: Option<CardAttributes>,
    /// Birth date as the issuer signed it, with presence.
    pub born_on: Option<NaiveDate>,
    /// Whether the card is of a test hierarchy.
    pub test: bool,
}

/// Takes the challenge and judges the proof. The challenge is void afterwards, whatever comes of it.
pub async fn verify(
    ctx: &Context,
    card_use: &CardUse,
    nonce: &str,
    proof: &CardProof,
) -> Result<CardEvidence, CardRefusal> {
    let secret = Secret::parse(nonce).ok_or(CardRefusal::ChallengeVoid("not a nonce"))?;
    let taken = store::card::take(&ctx.db, &secret.digest(), ctx.clock.now()).await?;
    let challenge = taken.ok_or(CardRefusal::ChallengeVoid("unknown, used or expired"))?;
    meant_for(&challenge, card_use, &ctx.config.origin())?;
    if proof.format() != CardProof::FORMAT {
        return Err(CardRefusal::Malformed("form"));
    }
    if proof.kind() != card_use.kind {
        return Err(CardRefusal::ChallengeVoid("another kind of proof"));
    }
    let message = |along: &[u8]| {
        let (origin, words) = (&challenge.origin, card_use.purpose.words());
        signed_message(card_use.kind, origin, nonce, words, along)
    };
    judge(ctx, card_use.purpose, proof, message).await
}

/// Judges the proof over the message it must have signed.
async fn judge(
    ctx: &Context,
    purpose: CardPurpose,
    proof: &CardProof,
    message: impl Fn(&[u8]) -> Vec<u8>,
) -> Result<CardEvidence, CardRefusal> {
    match proof {
        CardProof::Authentication {
            certificate,
            algorithm: SignatureAlgorithm::RsaPkcs1Sha256,
            signature,
            ..
        } => {
            let signed = Signed {
                message: message(b""),
                signature: bytes(signature)?,
            };
            by_certificate(ctx, purpose, &bytes(certificate)?, &signed).await
        }
        CardProof::Attributes {
            file,
            key_record,
            issuer,
            algorithm: SignatureAlgorithm::RsaPkcs1Sha256,
            signature,
            ..
        } => {
            let file = bytes(file)?;
            let record = KeyRecord::read(&bytes(key_record)?);
            let test = by_face(ctx, record, issuer, &message(&file), signature)?;
            let attributes =
                CardAttributes::read(&file).map_err(|_| CardRefusal::Malformed("attributes"))?;
            Ok(CardEvidence {
                attributes: Some(attributes),
                ..evidence(purpose, test)
            })
        }
        CardProof::Presence {
            record,
            issuer,
            algorithm: SignatureAlgorithm::RsaPkcs1Sha256,
            signature,
            ..
        } => {
            let record = KeyRecord::read_with_birth_date(&bytes(record)?);
            let born_on = record.as_ref().ok().and_then(|record| record.born_on);
            let test = by_face(ctx, record, issuer, &message(b""), signature)?;
            Ok(CardEvidence {
                born_on,
                ..evidence(purpose, test)
            })
        }
    }
}

/// A message and its signature.
struct Signed {
    message: Vec<u8>,
    signature: Vec<u8>,
}

async fn by_certificate(
    ctx: &Context,
    purpose: CardPurpose,
    certificate: &[u8],
    signed: &Signed,
) -> Result<CardEvidence, CardRefusal> {
    let judged = judge_certificate(
        ctx.cards.roots(),
        certificate,
        &signed.message,
        &signed.signature,
        ctx.clock.now(),
    )?;
    let revocation = match ctx.cards.revocation().check(certificate).await? {
        RevocationAnswer::NotChecked => Revocation::NotChecked,
        RevocationAnswer::Good => Revocation::Good,
        RevocationAnswer::Revoked => return Err(CardRefusal::Revoked),
    };
    Ok(CardEvidence {
        identity_hmac: Some(identity_hmac(ctx, &judged.issuer, &judged.serial)?),
        certificate_sha256: Some(hex::encode(Sha256::digest(certificate))),
        revocation,
        valid_to: judged.valid_to,
        ..evidence(purpose, judged.test)
    })
}

fn by_face(
    ctx: &Context,
    record: Result<KeyRecord, contract::card::record::Malformed>,
    issuer: &str,
    message: &[u8],
    signature: &str,
) -> Result<bool, CardRefusal> {
    let face = Face {
        issuer: &bytes(issuer)?,
        record: record.map_err(|_| CardRefusal::Malformed("record of the card's key"))?,
        message,
        signature: &bytes(signature)?,
    };
    judge_face(&ctx.cards, &face)
}

const fn evidence(purpose: CardPurpose, test: bool) -> CardEvidence {
    CardEvidence {
        identity_hmac: None,
        certificate_sha256: None,
        purpose,
        revocation: Revocation::NotChecked,
        valid_to: None,
        attributes: None,
        born_on: None,
        test,
    }
}

/// Whether the challenge was made for this very use.
fn meant_for(
    challenge: &card_challenge::Model,
    card_use: &CardUse,
    origin: &str,
) -> Result<(), CardRefusal> {
    let agrees = [
        (
            challenge.holder == card_use.holder.as_stored(),
            "of somebody else",
        ),
        (
            challenge.purpose == card_use.purpose.as_str(),
            "for another purpose",
        ),
        (
            challenge.kind == card_use.kind.as_str(),
            "for another kind of proof",
        ),
        (
            challenge.about == card_use.about.as_deref().unwrap_or_default(),
            "about somebody else",
        ),
        (challenge.origin == origin, "of another address"),
    ];
    match agrees.into_iter().find(|(agrees, _)| !agrees) {
        Some((_, why)) => Err(CardRefusal::ChallengeVoid(why)),
        None => Ok(()),
    }
}

/// Issuer and serial number under a key of this installation. The key is the one for decoys, under a name of its own, so
/// that an installation need not keep another.
fn identity_hmac(ctx: &Context, issuer: &[u8], serial: &[u8]) -> Result<String, CardRefusal> {
    let key = ctx
        .config
        .accounts_key()
        .map_err(|_| CardRefusal::NotConfigured)?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).map_err(|_| CardRefusal::NotConfigured)?;
    mac.update(b"tsunagi card identity 1\0");
    mac.update(&Sha256::digest(issuer));
    mac.update(serial);
    Ok(hex::encode(mac.finalize().into_bytes()))
}

fn bytes(text: &str) -> Result<Vec<u8>, CardRefusal> {
    STANDARD
        .decode(text)
        .map_err(|_| CardRefusal::Malformed("base64"))
}
