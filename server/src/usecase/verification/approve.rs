//! The federation approves an office it has checked itself.

use domain::office::{OfficeNumber, VerificationWay};
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::verification::{letters, verify};

use super::VerificationError;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::account::typed;

/// Longest note.
const NOTE_MAX: usize = 200;

/// Notes that an office is who it says it is, and how that was checked. An open letter is void with it.
pub async fn approve_office(
    ctx: &Context,
    actor: &Actor,
    office: &OfficeNumber,
    note: &str,
) -> Result<(), VerificationError> {
    let note = typed::label("note", note, NOTE_MAX)
        .map_err(|issue| VerificationError::Fields(vec![issue]))?;
    if actor.offices().contains(office) {
        // Nobody approves an office they belong to.
        return Err(VerificationError::NotFound);
    }
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let way = VerificationWay::Approval;
    let by = Some(actor.person);
    if !verify(&tx, office.as_str(), way.as_str(), by, stamp.at).await? {
        return Err(VerificationError::NotFound);
    }
    letters::close(&tx, office.as_str(), stamp.at).await?;
    let subject = Subject::new(SubjectKind::Office, office);
    let who = actor.in_audit(None);
    let entry = AuditEntry::new(stamp, who, AuditAction::OfficeVerified, subject);
    let body = json!({ "way": way.as_str(), "note": note });
    Ok(tx.commit(entry.with(body)).await?)
}
