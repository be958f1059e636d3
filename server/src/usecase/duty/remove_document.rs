//! Take a file out again.

use contract::duty::DutyView;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::duty;
use uuid::Uuid;

use super::announce::changed;
use super::error::DutyError;
use super::save::editable;
use super::show::shown;
use crate::actor::Actor;
use crate::context::Context;

/// Takes a file out of a report or request that can be changed.
pub async fn remove_duty_document(
    ctx: &Context,
    actor: &Actor,
    application: Uuid,
    id: Uuid,
    document: Uuid,
) -> Result<DutyView, DutyError> {
    let (tx, application, mut record) = editable(ctx, actor, application, id).await?;
    let found = duty::find_document(tx.conn(), id, document).await?;
    let found = found.ok_or(DutyError::NotThere)?;
    duty::remove_document(&tx, found.id).await?;
    let stamp = ctx.stamp();
    record.row.updated_at = stamp.at;
    record.row.version = duty::save(&tx, &record.row).await?;
    changed(&tx, &application, stamp);
    let entry = AuditEntry::new(
        stamp,
        actor.in_audit(Some(&application.office_number)),
        AuditAction::DocumentRemoved,
        Subject::new(SubjectKind::Document, found.id),
    );
    let body = json!({ "application": application.id, "duty": id });
    let view = shown(ctx, tx.conn(), &application, record.row).await?;
    tx.commit(entry.with(body)).await?;
    ctx.changed.notify_waiters();
    Ok(view)
}
