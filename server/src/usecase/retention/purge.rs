//! The job that empties what was approved. One transaction an application: a stopped server goes on where
//! it was, and nothing is done twice.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::jobs::{self, Job};
use store::{Stamp, StoreError, application, duty};
use uuid::Uuid;

use crate::clock::Clock;
use crate::context::Context;
use crate::usecase::application::changed;
use crate::usecase::document::{SweepError, sweep_orphans};

/// Kind of the jobs that purge.
pub const PURGE_JOB: &str = "purge";

/// Applications emptied by one job; the next ones are the next job's, so that none outlives its lease.
const AT_ONCE: u64 = 200;

/// What a purge job carries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct PurgeOrder {
    /// Proposal.
    proposal: Uuid,
    /// How many jobs came before.
    round: u32,
}

/// Why a purge did not come to its end; it goes on with the next attempt.
#[derive(Debug, thiserror::Error)]
pub enum PurgeError {
    /// Not an order of this program.
    #[error("unreadable payload")]
    Payload,
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Document store.
    #[error(transparent)]
    Sweep(#[from] SweepError),
}

impl PurgeError {
    /// Stable code for the job.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Payload => "unreadable_payload",
            Self::Store(_) | Self::Sweep(SweepError::Store(_)) => "database",
            Self::Sweep(SweepError::Vault(_)) => "document_store",
        }
    }
}

/// The job of one round.
pub(super) fn job(proposal: Uuid, round: u32, stamp: Stamp) -> Job {
    let payload = serde_json::to_value(PurgeOrder { proposal, round }).unwrap_or_default();
    Job::new(stamp, PURGE_JOB, payload).once(format!("purge:{proposal}:{round}"))
}

/// Empties the next applications of an approved purge.
pub async fn purge(ctx: &Context, payload: serde_json::Value) -> Result<(), PurgeError> {
    let order: PurgeOrder = serde_json::from_value(payload).map_err(|_| PurgeError::Payload)?;
    let proposal = duty::find_proposal(ctx.db.read(), order.proposal).await?;
    let under_way = proposal.is_some_and(|row| {
        row.approved_at.is_some() && row.done_at.is_none() && row.withdrawn_at.is_none()
    });
    if !under_way {
        return Ok(());
    }
    for application in duty::items_left(ctx.db.read(), order.proposal, AT_ONCE).await? {
        one(ctx, order.proposal, application).await?;
    }
    if duty::items_left(ctx.db.read(), order.proposal, 1)
        .await?
        .is_empty()
    {
        return finish(ctx, order.proposal).await;
    }
    let tx = ctx.db.begin().await?;
    let next = job(order.proposal, order.round.saturating_add(1), ctx.stamp());
    jobs::enqueue(&tx, next).await?;
    let body = json!({ "round": order.round });
    tx.commit(entry(ctx, AuditAction::JobDone, order.proposal).with(body))
        .await?;
    ctx.job_waiting.notify_waiters();
    Ok(())
}

async fn one(ctx: &Context, proposal: Uuid, id: Uuid) -> Result<(), StoreError> {
    let tx = ctx.db.begin().await?;
    // Kept from others; only what was named by the proposal comes here, and that has ended for good.
    let found = application::find_for_change(&tx, id).await?;
    let stamp = ctx.stamp();
    if let Some(row) = &found {
        changed(&tx, row, stamp);
    }
    duty::purge_application(&tx, id, stamp.at).await?;
    let subject = Subject::new(SubjectKind::Application, id);
    let entry = AuditEntry::new(
        stamp,
        Actor::system(),
        AuditAction::ApplicationPurged,
        subject,
    );
    tx.commit(entry.with(json!({ "purge": proposal }))).await
}

/// Removes the contents nobody refers to any more, and says that it is done.
async fn finish(ctx: &Context, proposal: Uuid) -> Result<(), PurgeError> {
    let tx = ctx.db.begin().await?;
    let files = duty::purge_payment_files(&tx, proposal).await?;
    let body = json!({ "payment_files": files });
    tx.commit(entry(ctx, AuditAction::JobDone, proposal).with(body))
        .await?;
    // Contents younger than a day may belong to an upload under way; those of a purge are years old.
    let day = TimeDelta::days(1);
    let orphaned = Clock::system().now() - day;
    sweep_orphans(ctx, ctx.clock.now() - day, orphaned).await?;
    let tx = ctx.db.begin().await?;
    let purged = duty::purged_of(tx.conn(), proposal).await?;
    duty::mark_done(&tx, proposal, ctx.stamp().at).await?;
    let body = json!({ "applications": purged });
    tx.commit(entry(ctx, AuditAction::PurgeDone, proposal).with(body))
        .await?;
    Ok(())
}

fn entry(ctx: &Context, action: AuditAction, proposal: Uuid) -> AuditEntry {
    let subject = Subject::new(SubjectKind::Purge, proposal);
    AuditEntry::new(ctx.stamp(), Actor::system(), action, subject)
}
