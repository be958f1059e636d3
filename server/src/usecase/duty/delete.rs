//! Throw a request away that was not submitted.

use domain::duty::DutyState;
use store::audit::AuditAction;
use store::duty;
use uuid::Uuid;

use super::announce::{changed, entry};
use super::error::DutyError;
use super::save::editable;
use crate::actor::Actor;
use crate::context::Context;

/// Removes a request that was never submitted, with its files. A report stays owed.
pub async fn delete_duty(
    ctx: &Context,
    actor: &Actor,
    application: Uuid,
    id: Uuid,
) -> Result<(), DutyError> {
    let (tx, application, record) = editable(ctx, actor, application, id).await?;
    if record.state != DutyState::Open || !record.kind.is_request() {
        return Err(DutyError::NotInThisState);
    }
    duty::delete_open(&tx, record.row.id).await?;
    let stamp = ctx.stamp();
    changed(&tx, &application, stamp);
    let deleted = AuditAction::DutyDeleted;
    tx.commit(entry(stamp, actor, deleted, &application, &record.row))
        .await?;
    ctx.changed.notify_waiters();
    Ok(())
}
