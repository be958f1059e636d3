//! Ending sessions.

use serde_json::json;
use store::account::sessions;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use uuid::Uuid;

use super::AccountError;
use super::announce::announce;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::deny::deny;

/// Ends one session of the person: this one, or another device's.
pub async fn sign_out(ctx: &Context, actor: &Actor, session: Uuid) -> Result<(), AccountError> {
    let subject = Subject::new(SubjectKind::Session, session);
    let tx = ctx.db.begin().await?;
    if !sessions::end(&tx, actor.person, session, ctx.stamp().at).await? {
        drop(tx);
        deny(ctx, actor, subject).await?;
        return Err(AccountError::NotFound);
    }
    announce(&tx, actor.person, ctx.stamp());
    tx.commit(AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(None),
        AuditAction::SignedOut,
        subject,
    ))
    .await?;
    ctx.changed.notify_waiters();
    Ok(())
}

/// Ends every session of the person, this one too.
pub async fn sign_out_everywhere(ctx: &Context, actor: &Actor) -> Result<(), AccountError> {
    let tx = ctx.db.begin().await?;
    let ended = sessions::end_all(&tx, actor.person, None, ctx.stamp().at).await?;
    announce(&tx, actor.person, ctx.stamp());
    let subject = Subject::new(SubjectKind::Person, actor.person);
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(None),
        AuditAction::SignedOutEverywhere,
        subject,
    );
    tx.commit(entry.with(json!({ "sessions": ended }))).await?;
    ctx.changed.notify_waiters();
    Ok(())
}
