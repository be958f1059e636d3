//! An office asks for a letter.

use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::office_letter;
use store::verification::letters;
use store::{Constraint, StoreError, account::offices};

use super::{VerificationError, own_office};
use crate::actor::Actor;
use crate::context::Context;

/// Asks the federation for a letter with a code, sent to the address of the office's designation.
pub async fn ask_for_letter(ctx: &Context, actor: &Actor) -> Result<(), VerificationError> {
    let office = own_office(actor)?;
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let found = offices::find_locked(&tx, office.as_str()).await?;
    if found
        .ok_or(VerificationError::NotFound)?
        .verified_at
        .is_some()
    {
        return Err(VerificationError::AlreadyExists);
    }
    let letter = office_letter::Model {
        id: stamp.id,
        office_number: office.to_string(),
        asked_by: actor.person,
        asked_at: stamp.at,
        code_hash: None,
        made_by: None,
        made_at: None,
        expires_at: None,
        attempts: 0,
        closed_at: None,
    };
    match letters::insert(&tx, letter).await {
        Ok(()) => {}
        Err(StoreError::Conflict(Constraint::OneOpenLetter)) => {
            return Err(VerificationError::AlreadyExists);
        }
        Err(error) => return Err(error.into()),
    }
    let who = actor.in_audit(Some(office.as_str()));
    let subject = Subject::new(SubjectKind::Office, &office);
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::LetterAsked, subject);
    Ok(tx.commit(entry).await?)
}
