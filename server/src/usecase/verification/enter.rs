//! An office types the code of its letter.

use domain::office::VerificationWay;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::change_events::{self, ChangeEvent};
use store::verification::{letters, verify};

use super::code::digest;
use super::{ATTEMPTS_MAX, VerificationError, own_office};
use crate::actor::Actor;
use crate::context::Context;

/// Takes the code of the letter. Every wrong one is counted in the same transaction that locks the letter: two tries at once are two tries.
pub async fn enter_code(
    ctx: &Context,
    actor: &Actor,
    typed: &str,
) -> Result<(), VerificationError> {
    let office = own_office(actor)?;
    let hash = digest(ctx, &office, typed)?;
    let stamp = ctx.stamp();
    let who = actor.in_audit(Some(office.as_str()));
    let subject = Subject::new(SubjectKind::Office, &office);
    let tx = ctx.db.begin().await?;
    let letter = letters::open_locked(&tx, office.as_str()).await?;
    let letter = letter.ok_or(VerificationError::Void)?;
    let is_live = letter.expires_at.is_some_and(|end| end > stamp.at);
    if !is_live || letter.attempts >= ATTEMPTS_MAX {
        return Err(VerificationError::Void);
    }
    if letter.code_hash.as_deref() != Some(hash.as_str()) {
        letters::count_attempt(&tx, letter.id).await?;
        let entry = AuditEntry::new(stamp, who, AuditAction::LetterCodeRefused, subject);
        tx.commit(entry).await?;
        return Err(VerificationError::Wrong);
    }
    let way = VerificationWay::Letter;
    let by = Some(actor.person);
    verify(&tx, office.as_str(), way.as_str(), by, stamp.at).await?;
    letters::close(&tx, office.as_str(), stamp.at).await?;
    change_events::record(
        &tx,
        ChangeEvent {
            office_number: Some(office.to_string()),
            person_id: Some(actor.person),
            topic: "account",
            subject_id: office.to_string(),
            at: stamp.at,
        },
    );
    let entry = AuditEntry::new(stamp, who, AuditAction::OfficeVerified, subject);
    tx.commit(entry.with(json!({ "way": way.as_str() })))
        .await?;
    ctx.changed.notify_waiters();
    Ok(())
}
