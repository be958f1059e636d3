//! Propose a purge.

use contract::retention::PurgeProposalView;
use domain::calendar::tokyo_date;
use domain::duty::over_before;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::{duty, entity};

use super::error::RetentionError;
use super::show::{beginning, proposal_view};
use crate::actor::Actor;
use crate::context::Context;

/// Proposes to purge what is past its retention today. The proposal names the applications once and for
/// all: what is approved is what was proposed.
pub async fn propose_purge(
    ctx: &Context,
    actor: &Actor,
) -> Result<PurgeProposalView, RetentionError> {
    let stamp = ctx.stamp();
    let day = over_before(tokyo_date(stamp.at));
    let mut row = entity::purge_proposal::Model {
        id: ctx.ids.uuid(),
        over_before: day,
        applications: 0,
        slot: Some(1),
        proposed_by: actor.person,
        proposed_at: stamp.at,
        approved_by: None,
        approved_at: None,
        withdrawn_at: None,
        done_at: None,
    };
    let tx = ctx.db.begin().await?;
    row.applications = duty::add_proposal(&tx, row.clone(), beginning(day)).await?;
    if row.applications == 0 {
        return Err(RetentionError::Nothing);
    }
    let subject = Subject::new(SubjectKind::Purge, row.id);
    let body = json!({ "over_before": day, "applications": row.applications });
    let entry = AuditEntry::new(
        stamp,
        actor.in_audit(None),
        AuditAction::PurgeProposed,
        subject,
    );
    let view = proposal_view(tx.conn(), actor, row).await?;
    tx.commit(entry.with(body)).await?;
    Ok(view)
}
