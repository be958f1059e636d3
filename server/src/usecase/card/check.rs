//! A person signed in tries reader and card. Nothing is kept but that it was done.

use contract::card::{CardChallenge, CardCheck, ChallengeRequest, CheckRequest};
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use uuid::Uuid;

use super::CardUse;
use super::challenge;
use super::verify::{CardEvidence, verify};
use crate::actor::Actor;
use crate::card::CardRefusal;
use crate::context::Context;
use crate::limits::LimitName;

const NO_SESSION: CardRefusal = CardRefusal::ChallengeVoid("no session");

/// A challenge to try a card with.
pub async fn begin_check(
    ctx: &Context,
    actor: &Actor,
    input: &ChallengeRequest,
) -> Result<CardChallenge, CardRefusal> {
    ctx.limits
        .check(LimitName::CardByPerson, &actor.person.to_string())?;
    let card_use = CardUse::check(actor, input.kind).ok_or(NO_SESSION)?;
    challenge::begin(ctx, &card_use).await
}

/// What the card showed.
pub async fn complete_check(
    ctx: &Context,
    actor: &Actor,
    input: &CheckRequest,
) -> Result<CardCheck, CardRefusal> {
    let card_use = CardUse::check(actor, input.proof.kind()).ok_or(NO_SESSION)?;
    let result = verify(ctx, &card_use, &input.nonce, &input.proof).await;
    record_use(ctx, actor, &card_use, result.as_ref()).await?;
    let shown = result?;
    Ok(CardCheck {
        kind: card_use.kind,
        revocation: shown.revocation,
        valid_to: shown.valid_to,
        attributes: shown.attributes,
        born_on: shown.born_on,
        test: shown.test,
    })
}

/// Writes down that a card was accepted or refused; what is no word about the proof itself (a database that does not
/// answer) is not.
pub(crate) async fn record_use(
    ctx: &Context,
    actor: &Actor,
    card_use: &CardUse,
    result: Result<&CardEvidence, &CardRefusal>,
) -> Result<(), CardRefusal> {
    let session = actor.session().ok_or(NO_SESSION)?;
    match result {
        Err(refusal) if !refusal.is_about_the_proof() => Ok(()),
        result => record(ctx, actor, session, card_use, result).await,
    }
}

async fn record(
    ctx: &Context,
    actor: &Actor,
    session: Uuid,
    card_use: &CardUse,
    result: Result<&CardEvidence, &CardRefusal>,
) -> Result<(), CardRefusal> {
    let mut body = json!({ "purpose": card_use.purpose.as_str(), "kind": card_use.kind.as_str() });
    let action = match result {
        Ok(_) => AuditAction::CardAccepted,
        Err(refusal) => {
            tracing::info!(reason = %refusal, "proof of a card refused");
            if let Some(body) = body.as_object_mut() {
                body.insert("reason".to_owned(), refusal.to_string().into());
            }
            AuditAction::CardRefused
        }
    };
    let tx = ctx.db.begin().await?;
    let subject = Subject::new(SubjectKind::Session, session);
    let entry = AuditEntry::new(ctx.stamp(), actor.in_audit(None), action, subject).with(body);
    Ok(tx.commit(entry).await?)
}
