//! The whole national volume: invented applications by the hundred thousand.
//!
//! They are written in bulk rather than by the acts of the portal, which would take hours; each
//! transaction leaves an audit record, and each application has what an act would have left: office,
//! answers, documents (all share the few contents of the sandbox's own), submission, steps and decision.
//! Payments are not part of it: `paid` ones have no batch.

mod chance;
mod decided;
mod fate;
mod made;
mod stage;

use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::sandbox;

use self::decided::number_all;
use self::made::make;
use self::stage::Stage;
use super::seed::SeedError;
use crate::context::Context;

/// Applications written in one transaction.
const BATCH: u64 = 2_000;

/// Where the names of these offices come from.
const SOURCE: &str = "sandbox-volume";

/// Adds invented applications until there are `wanted`. Stopped in the middle, it goes on at the next start.
pub(super) async fn fill(ctx: &Context, wanted: u64) -> Result<(), SeedError> {
    let mut there = sandbox::count_offices_from(&ctx.db, SOURCE).await?;
    if there >= wanted {
        return Ok(());
    }
    let stage = Stage::set(ctx, wanted).await?;
    while there < wanted {
        let count = BATCH.min(wanted - there);
        write(ctx, &stage, there, count).await?;
        there += count;
        tracing::info!(there, wanted, "invented applications");
    }
    sandbox::refresh_statistics(&ctx.db).await?;
    Ok(())
}

async fn write(ctx: &Context, stage: &Stage, first: u64, count: u64) -> Result<(), SeedError> {
    let tx = ctx.db.begin().await?;
    let reserved = i64::try_from(count).unwrap_or(i64::MAX);
    let serial = sandbox::reserve_serials(&tx, &stage.scheme_id, reserved).await?;
    let place = sandbox::reserve_places(&tx, reserved).await?;
    let mut bulk = sandbox::Bulk::default();
    for (step, index) in (0_i64..).zip(first..first + count) {
        make(ctx, stage, index, (serial + step, place + step), &mut bulk)?;
    }
    number_all(&tx, stage, &mut bulk).await?;
    sandbox::insert_bulk(&tx, bulk).await?;
    let subject = Subject::new(SubjectKind::Installation, "sandbox");
    let system = store::audit::Actor::system();
    let entry = AuditEntry::new(ctx.stamp(), system, AuditAction::SandboxPrepared, subject);
    tx.commit(entry.with(json!({ "applications": count })))
        .await?;
    Ok(())
}
