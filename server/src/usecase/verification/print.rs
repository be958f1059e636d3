//! The federation prints a letter.

use chrono::TimeDelta;
use contract::verification::Letter;
use domain::office::OfficeNumber;
use serde_json::json;
use store::account::offices;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::verification::letters;

use super::VerificationError;
use super::code::{digest, new_code};
use crate::actor::Actor;
use crate::context::Context;

/// How long a code is taken: post, and somebody on holiday.
const LASTS: TimeDelta = TimeDelta::days(60);

/// Prints the letter an office asked for, with a new code; one printed before is void.
pub async fn print_letter(
    ctx: &Context,
    actor: &Actor,
    office: &OfficeNumber,
) -> Result<Letter, VerificationError> {
    let (stamp, code) = (ctx.stamp(), new_code(ctx.ids));
    let hash = digest(ctx, office, &code)?;
    let expires_at = stamp.at + LASTS;
    let tx = ctx.db.begin().await?;
    let found = offices::find(tx.conn(), office.as_str()).await?;
    let found = found.ok_or(VerificationError::NotFound)?;
    let open = letters::open_locked(&tx, office.as_str()).await?;
    let open = open.ok_or(VerificationError::NotFound)?;
    letters::print(&tx, open.id, &hash, actor.person, stamp.at, expires_at).await?;
    let subject = Subject::new(SubjectKind::Office, office);
    let who = actor.in_audit(None);
    let entry = AuditEntry::new(stamp, who, AuditAction::LetterPrinted, subject);
    let again = open.made_at.is_some();
    tx.commit(entry.with(json!({ "again": again }))).await?;
    Ok(Letter {
        office_number: office.to_string(),
        office_name: found.name,
        code,
        expires_at,
        address: ctx.config.link("/office"),
        sender: ctx.config.notices.issuer.clone(),
    })
}
