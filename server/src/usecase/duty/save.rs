//! Save what is typed.

use contract::duty::{DutyForm, DutyView, SaveDuty};
use contract::{FieldCode, FieldIssue};
use domain::text::NOTE_MAX;
use store::audit::AuditAction;
use store::{Tx, duty, entity};
use uuid::Uuid;

use super::announce::{changed, entry};
use super::error::DutyError;
use super::show::shown;
use super::view::DutyRecord;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::in_reach_for_change;

/// Saves what is typed, half-filled or whole.
pub async fn save_duty(
    ctx: &Context,
    actor: &Actor,
    application: Uuid,
    id: Uuid,
    input: &SaveDuty,
) -> Result<DutyView, DutyError> {
    let (tx, application, mut record) = editable(ctx, actor, application, id).await?;
    same_version(&record, input.version)?;
    too_long(&input.form)?;
    let stamp = ctx.stamp();
    record.row.answers = serde_json::to_value(&input.form).unwrap_or_default();
    record.row.updated_at = stamp.at;
    record.row.version = duty::save(&tx, &record.row).await?;
    changed(&tx, &application, stamp);
    let audit = entry(
        stamp,
        actor,
        AuditAction::DutySaved,
        &application,
        &record.row,
    );
    let view = shown(ctx, tx.conn(), &application, record.row).await?;
    tx.commit(audit).await?;
    ctx.changed.notify_waiters();
    Ok(view)
}

/// A duty the office may change now, its application kept from others.
pub(super) async fn editable(
    ctx: &Context,
    actor: &Actor,
    application: Uuid,
    id: Uuid,
) -> Result<(Tx, entity::application::Model, DutyRecord), DutyError> {
    let (tx, application) = in_reach_for_change(ctx, actor, application).await?;
    let row = duty::find_in(tx.conn(), application.id, id).await?;
    let record = DutyRecord::of(row.ok_or(DutyError::NotThere)?)?;
    if !record.state.editable_by_office() {
        return Err(DutyError::NotInThisState);
    }
    Ok((tx, application, record))
}

pub(super) fn same_version(record: &DutyRecord, seen: i64) -> Result<(), DutyError> {
    if record.row.version == seen {
        return Ok(());
    }
    Err(DutyError::Changed {
        current_version: record.row.version,
    })
}

/// Half-filled is allowed, endless is not.
fn too_long(form: &DutyForm) -> Result<(), DutyError> {
    let fields = [
        ("form.note", &form.note),
        ("form.content", &form.content),
        ("form.reason", &form.reason),
        ("form.property", &form.property),
    ];
    let found: Vec<FieldIssue> = fields
        .into_iter()
        .filter(|(_, text)| text.chars().count() > NOTE_MAX)
        .map(|(field, _)| FieldIssue::with(field, FieldCode::TooLong, NOTE_MAX.to_string()))
        .collect();
    if found.is_empty() {
        Ok(())
    } else {
        Err(DutyError::Fields(found))
    }
}
