//! Somebody reached for what is not theirs.

use store::StoreError;
use store::audit::{AuditAction, AuditEntry, Subject};

use crate::actor::Actor;
use crate::context::Context;

/// Writes the attempt down. The caller then answers exactly as for a thing that does not exist.
pub async fn deny(ctx: &Context, actor: &Actor, subject: Subject) -> Result<(), StoreError> {
    let tx = ctx.db.begin().await?;
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(None),
        AuditAction::AccessDenied,
        subject,
    );
    tx.commit(entry).await
}
