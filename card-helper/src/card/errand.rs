//! The few things that may be done with a card. The 個人番号 (EF 0001 of 券面事項入力補助AP, EF 0005 of
//! 券面事項確認AP) has no place here: no code below selects those files.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::card::{CardProof, OpenWith, ProofKind, SignatureAlgorithm, signed_message};
use sha2::{Digest as _, Sha256};

use super::channel::Channel;
use super::error::CardError;
use super::number::{Entry, NumberKind};

/// 公的個人認証AP.
const JPKI: &[u8] = &[0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01];
/// 券面事項入力補助AP.
const TEXT: &[u8] = &[0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x08];
/// 券面事項確認AP.
const SURFACE: &[u8] = &[0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x02];

/// Token information; names cards and phones.
const TOKEN: u16 = 0x0006;
/// User-authentication certificate.
const CERTIFICATE: u16 = 0x000A;
/// Its key.
const AUTH_KEY: u16 = 0x0017;
/// The PIN of that key.
const AUTH_PIN: u16 = 0x0018;
/// The four attributes.
const ATTRIBUTES: u16 = 0x0002;
/// Issuer's certificate of both 券面 applications.
const ISSUER: u16 = 0x0004;
/// The text application's key, signed by the issuer.
const KEY_RECORD: u16 = 0x0007;
/// PIN of the text application.
const TEXT_PIN: u16 = 0x0011;
/// 照合番号B of the text application.
const CODE_B: u16 = 0x0015;
/// Birth date and card key, signed by the issuer.
const AGE_RECORD: u16 = 0x0001;
/// The birth date that opens it.
const BIRTH_DATE: u16 = 0x0011;

/// Which thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Errand {
    /// Sign with the user-authentication key.
    Authenticate,
    /// Read the four attributes.
    Attributes(OpenWith),
    /// Show that the card is genuine.
    Presence,
}

impl Errand {
    /// The number a person types for it.
    pub(crate) const fn number(self) -> NumberKind {
        match self {
            Self::Authenticate => NumberKind::AuthPin,
            Self::Attributes(OpenWith::Pin) => NumberKind::TextPin,
            Self::Attributes(OpenWith::CodeB) => NumberKind::CodeB,
            Self::Presence => NumberKind::BirthDate,
        }
    }

    const fn place(self) -> (&'static [u8], u16) {
        match self {
            Self::Authenticate => (JPKI, AUTH_PIN),
            Self::Attributes(OpenWith::Pin) => (TEXT, TEXT_PIN),
            Self::Attributes(OpenWith::CodeB) => (TEXT, CODE_B),
            Self::Presence => (SURFACE, BIRTH_DATE),
        }
    }
}

/// An errand with whom it is for.
#[derive(Clone, Debug)]
pub(crate) struct Order {
    /// Which.
    pub(crate) errand: Errand,
    /// Origin of the page as the browser named it.
    pub(crate) origin: String,
    /// Challenge of the page's server.
    pub(crate) nonce: String,
    /// What for.
    pub(crate) purpose: String,
}

impl Order {
    fn message(&self, kind: ProofKind, along: &[u8]) -> [u8; 32] {
        Sha256::digest(signed_message(
            kind,
            &self.origin,
            &self.nonce,
            &self.purpose,
            along,
        ))
        .into()
    }
}

/// What is known of a card before a person is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Preview {
    identity: [u8; 32],
    /// Tries left of the number the errand needs; `None`: the card does not say.
    pub(crate) tries: Option<u8>,
    /// Whether the number is to be typed at the reader, which has keys for it.
    pub(crate) at_reader: bool,
}

/// Tries left of both PINs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tries {
    /// 利用者証明用.
    pub(crate) auth: Option<u8>,
    /// 券面事項入力補助用.
    pub(crate) text: Option<u8>,
}

/// Looks which card it is and how many tries are left. Nothing is verified or signed.
pub(crate) fn preview(channel: &mut Channel<'_>, errand: Errand) -> Result<Preview, CardError> {
    let at_reader = errand.number().is_secret() && channel.has_pin_pad();
    let identity = identity(channel)?.hash;
    let (application, number) = errand.place();
    channel.application(application)?;
    channel.file(number)?;
    let tries = channel.tries()?;
    if tries == Some(0) {
        return Err(CardError::Locked);
    }
    Ok(Preview {
        identity,
        tries,
        at_reader,
    })
}

/// Tries left of both PINs.
pub(crate) fn tries(channel: &mut Channel<'_>) -> Result<Tries, CardError> {
    channel.application(JPKI)?;
    channel.file(AUTH_PIN)?;
    let auth = channel.tries()?;
    channel.application(TEXT)?;
    channel.file(TEXT_PIN)?;
    Ok(Tries {
        auth,
        text: channel.tries()?,
    })
}

/// Does the errand with the number, on the card of the preview and no other.
pub(crate) fn perform(
    channel: &mut Channel<'_>,
    order: &Order,
    seen: &Preview,
    entry: &Entry,
) -> Result<CardProof, CardError> {
    let here = identity(channel)?;
    if here.hash != seen.identity {
        return Err(CardError::Changed);
    }
    let (application, place) = order.errand.place();
    channel.application(application)?;
    channel.file(place)?;
    match channel.tries()? {
        Some(0) => return Err(CardError::Locked),
        Some(1) if !entry.insists() => return Err(CardError::NearlyLocked),
        _ => {}
    }
    match entry {
        Entry::Typed(number) => channel.verify(number.digits())?,
        Entry::AtReader { .. } => channel.verify_at_reader(order.errand.number().digits())?,
    }
    match order.errand {
        Errand::Authenticate => authentication(channel, order, here.certificate),
        Errand::Attributes(_) => attributes(channel, order),
        Errand::Presence => presence(channel, order),
    }
}

/// Which card it is.
struct Identity {
    hash: [u8; 32],
    /// Where it can be read without a number.
    certificate: Option<Vec<u8>>,
}

/// Which card it is: hash of its certificate, or of what it says of itself where the certificate is closed (a phone) or
/// not there.
fn identity(channel: &mut Channel<'_>) -> Result<Identity, CardError> {
    channel.application(JPKI)?;
    channel.file(CERTIFICATE)?;
    let certificate = channel.try_object()?;
    let hash = if let Some(certificate) = &certificate {
        Sha256::digest(certificate)
    } else {
        channel.file(TOKEN)?;
        Sha256::digest(channel.beginning(160)?)
    };
    Ok(Identity {
        hash: hash.into(),
        certificate,
    })
}

/// A certificate read a moment ago is not read once more: that takes most of the time on a real card.
fn authentication(
    channel: &mut Channel<'_>,
    order: &Order,
    read: Option<Vec<u8>>,
) -> Result<CardProof, CardError> {
    let certificate = if let Some(certificate) = read {
        certificate
    } else {
        channel.file(CERTIFICATE)?;
        channel.object()?
    };
    channel.file(AUTH_KEY)?;
    let signature = channel.sign(&order.message(ProofKind::Authentication, b""), 0x80)?;
    Ok(CardProof::Authentication {
        format: CardProof::FORMAT.to_owned(),
        certificate: STANDARD.encode(certificate),
        algorithm: SignatureAlgorithm::RsaPkcs1Sha256,
        signature: STANDARD.encode(signature),
        helper: crate::VERSION.to_owned(),
    })
}

fn attributes(channel: &mut Channel<'_>, order: &Order) -> Result<CardProof, CardError> {
    let mut read = |id| -> Result<Vec<u8>, CardError> {
        channel.file(id)?;
        channel.object()
    };
    let file = read(ATTRIBUTES)?;
    let key_record = read(KEY_RECORD)?;
    let issuer = read(ISSUER)?;
    let signature = channel.sign(&order.message(ProofKind::Attributes, &file), 0x00)?;
    Ok(CardProof::Attributes {
        format: CardProof::FORMAT.to_owned(),
        file: STANDARD.encode(file),
        key_record: STANDARD.encode(key_record),
        issuer: STANDARD.encode(issuer),
        algorithm: SignatureAlgorithm::RsaPkcs1Sha256,
        signature: STANDARD.encode(signature),
        helper: crate::VERSION.to_owned(),
    })
}

fn presence(channel: &mut Channel<'_>, order: &Order) -> Result<CardProof, CardError> {
    channel.file(AGE_RECORD)?;
    let record = channel.object()?;
    channel.file(ISSUER)?;
    let issuer = channel.object()?;
    let signature = channel.sign(&order.message(ProofKind::Presence, b""), 0x00)?;
    Ok(CardProof::Presence {
        format: CardProof::FORMAT.to_owned(),
        record: STANDARD.encode(record),
        issuer: STANDARD.encode(issuer),
        algorithm: SignatureAlgorithm::RsaPkcs1Sha256,
        signature: STANDARD.encode(signature),
        helper: crate::VERSION.to_owned(),
    })
}
