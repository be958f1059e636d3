//! A token that must not be used any more.

use store::account::tokens;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use uuid::Uuid;

use super::AccountError;
use super::announce::announce;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::deny::deny;

/// Revokes one of the person's tokens.
pub async fn revoke_token(ctx: &Context, actor: &Actor, id: Uuid) -> Result<(), AccountError> {
    let subject = Subject::new(SubjectKind::ApiToken, id);
    let tx = ctx.db.begin().await?;
    if !tokens::revoke(&tx, actor.person, id, ctx.stamp().at).await? {
        drop(tx);
        deny(ctx, actor, subject).await?;
        return Err(AccountError::NotFound);
    }
    announce(&tx, actor.person, ctx.stamp());
    let actor = actor.in_audit(None);
    tx.commit(AuditEntry::new(
        ctx.stamp(),
        actor,
        AuditAction::ApiTokenRevoked,
        subject,
    ))
    .await?;
    ctx.changed.notify_waiters();
    Ok(())
}
