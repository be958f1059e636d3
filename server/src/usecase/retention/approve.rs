//! Approve a purge.

use contract::retention::{PurgeProposalView, PurgeState};
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::{Stamp, duty, jobs};
use uuid::Uuid;

use super::error::RetentionError;
use super::purge::job;
use super::show::{proposal_view, state_of};
use crate::actor::Actor;
use crate::context::Context;

/// Approves a purge somebody else proposed; a job does it from now on.
pub async fn approve_purge(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<PurgeProposalView, RetentionError> {
    let tx = ctx.db.begin().await?;
    let row = duty::find_proposal_for_change(&tx, id).await?;
    let mut row = row.ok_or(RetentionError::NotThere)?;
    if state_of(&row) != PurgeState::Proposed {
        return Err(RetentionError::NotInThisState);
    }
    if row.proposed_by == actor.person {
        return Err(RetentionError::SamePerson);
    }
    let stamp = ctx.stamp();
    duty::approve_proposal(&tx, id, actor.person, stamp.at).await?;
    row.approved_by = Some(actor.person);
    row.approved_at = Some(stamp.at);
    jobs::enqueue(&tx, job(id, 0, Stamp::new(ctx.ids.uuid(), stamp.at))).await?;
    let subject = Subject::new(SubjectKind::Purge, id);
    let entry = AuditEntry::new(
        stamp,
        actor.in_audit(None),
        AuditAction::PurgeApproved,
        subject,
    );
    let body = json!({ "applications": row.applications, "proposed_by": row.proposed_by });
    let view = proposal_view(tx.conn(), actor, row).await?;
    tx.commit(entry.with(body)).await?;
    ctx.job_waiting.notify_waiters();
    Ok(view)
}
