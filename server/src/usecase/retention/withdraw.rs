//! Take a proposal back.

use contract::retention::PurgeState;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::duty;
use uuid::Uuid;

use super::error::RetentionError;
use super::show::state_of;
use crate::actor::Actor;
use crate::context::Context;

/// Takes a proposal back that nobody approved yet.
pub async fn withdraw_purge(ctx: &Context, actor: &Actor, id: Uuid) -> Result<(), RetentionError> {
    let tx = ctx.db.begin().await?;
    let row = duty::find_proposal_for_change(&tx, id).await?;
    let row = row.ok_or(RetentionError::NotThere)?;
    if state_of(&row) != PurgeState::Proposed {
        return Err(RetentionError::NotInThisState);
    }
    let stamp = ctx.stamp();
    duty::withdraw_proposal(&tx, id, stamp.at).await?;
    let subject = Subject::new(SubjectKind::Purge, id);
    let entry = AuditEntry::new(
        stamp,
        actor.in_audit(None),
        AuditAction::PurgeWithdrawn,
        subject,
    );
    tx.commit(entry).await?;
    Ok(())
}
