//! A passkey that is lost or no longer used.

use serde_json::json;
use store::account::{passkeys, sessions};
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use uuid::Uuid;

use super::AccountError;
use super::announce::announce;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::deny::deny;

/// Removes a passkey, but never the last one, and ends the person's other sessions: whoever holds the
/// lost device is signed out.
pub async fn remove_passkey(ctx: &Context, actor: &Actor, id: Uuid) -> Result<(), AccountError> {
    let subject = Subject::new(SubjectKind::Passkey, id);
    let tx = ctx.db.begin().await?;
    // Two removals at once must not leave none: whoever counts holds the person's row.
    store::account::people::find_locked(&tx, actor.person).await?;
    let known = passkeys::of_person(tx.conn(), actor.person).await?;
    if !known.iter().any(|row| row.id == id) {
        drop(tx);
        deny(ctx, actor, subject).await?;
        return Err(AccountError::NotFound);
    }
    if known.len() < 2 {
        return Err(AccountError::LastOne);
    }
    passkeys::remove(&tx, actor.person, id).await?;
    let ended = sessions::end_all(&tx, actor.person, actor.session(), ctx.stamp().at).await?;
    announce(&tx, actor.person, ctx.stamp());
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(None),
        AuditAction::PasskeyRemoved,
        subject,
    );
    tx.commit(entry.with(json!({ "sessions_ended": ended })))
        .await?;
    ctx.changed.notify_waiters();
    Ok(())
}
