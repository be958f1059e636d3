//! 資格確認 by My Number card: a challenge, and whom the proof means.

use contract::card::{CardAttributes, CardChallenge, CardProof, ChallengeRequest, ProofKind};
use contract::upstream::IdentifyBy;

use super::CareError;
use super::desk::Desk;
use crate::actor::Actor;
use crate::card::CardRefusal;
use crate::context::Context;
use crate::limits::LimitName;
use crate::usecase::card::verify::{CardEvidence, verify};
use crate::usecase::card::{CardPurpose, CardUse, Holder, challenge, check};

/// A challenge for the card of somebody the office wants to take on.
pub async fn begin_card(
    ctx: &Context,
    actor: &Actor,
    input: &ChallengeRequest,
) -> Result<CardChallenge, CareError> {
    Desk::of(actor)?;
    ctx.limits
        .check(LimitName::CardByPerson, &actor.person.to_string())?;
    Ok(challenge::begin(ctx, &eligibility(actor, input.kind)?).await?)
}

/// Whom a card means.
pub(super) struct ByCard {
    /// As the platform is asked.
    pub(super) by: IdentifyBy,
    /// HMAC of its certificate, where it gave one.
    pub(super) identity: Option<String>,
}

/// Whom the card means. Accepted or refused, it is written down; of the card nothing but
/// the HMAC is kept.
pub(super) async fn by_card(
    ctx: &Context,
    actor: &Actor,
    nonce: &str,
    proof: &CardProof,
) -> Result<ByCard, CareError> {
    let card_use = eligibility(actor, proof.kind())?;
    let result = verify(ctx, &card_use, nonce, proof).await;
    check::record_use(ctx, actor, &card_use, result.as_ref()).await?;
    meant(result?)
}

fn eligibility(actor: &Actor, kind: ProofKind) -> Result<CardUse, CareError> {
    let session = actor.session().ok_or(CareError::CardProofUnknown)?;
    Ok(CardUse {
        holder: Holder::Session(session),
        purpose: CardPurpose::Eligibility,
        kind,
        about: None,
    })
}

/// By the certificate where the card gave one, else by the four items it holds. A card that only shows that it is there
/// names nobody.
fn meant(shown: CardEvidence) -> Result<ByCard, CareError> {
    let by = match (shown.certificate_sha256, shown.attributes) {
        (Some(sha256), _) => IdentifyBy::Certificate { sha256 },
        (None, Some(attributes)) => by_attributes(attributes)?,
        (None, None) => return Err(CareError::CardProofUnknown),
    };
    Ok(ByCard {
        by,
        identity: shown.identity_hmac,
    })
}

fn by_attributes(attributes: CardAttributes) -> Result<IdentifyBy, CareError> {
    let sex = attributes
        .sex
        .ok_or(CareError::Card(CardRefusal::Malformed("no sex")))?;
    Ok(IdentifyBy::FourItems {
        name: attributes.name,
        born_on: attributes.born_on,
        sex,
        address: attributes.address,
    })
}
