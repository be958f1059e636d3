//! Taking a published list over: exactly what the preview showed, or nothing.

use contract::readiness::{ConfirmImport, ImportView, ReadinessSource};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::readiness_import;
use store::readiness::Entry;
use store::{Stamp, Tx, jobs};
use uuid::Uuid;

use super::change::raced;
use super::error::ReadinessError;
use super::news::NewsOrder;
use super::preview::{Plan, plan};
use crate::context::Context;

/// Takes the list over. `by` is absent from the console.
pub async fn import_readiness(
    ctx: &Context,
    who: Actor,
    by: Option<Uuid>,
    request: &ConfirmImport,
) -> Result<ImportView, ReadinessError> {
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let plan = plan(tx.conn(), &request.text, &request.choices).await?;
    if plan.preview.digest != request.digest {
        return Err(ReadinessError::NotAsPreviewed);
    }
    let left_out = plan.preview.unmatched.len();
    if left_out > 0 && !request.leave_out_unmatched {
        return Err(ReadinessError::UnmatchedLines(left_out));
    }
    let row = readiness_import::Model {
        id: stamp.id,
        content_sha256: hex::encode(Sha256::digest(request.text.as_bytes())),
        listed: i64::from(plan.preview.listed),
        changed: i64::try_from(plan.writes.len()).unwrap_or(i64::MAX),
        left_out: i64::try_from(left_out).unwrap_or(i64::MAX),
        imported_at: stamp.at,
        imported_by: by,
    };
    store::readiness::add_import(&tx, row.clone()).await?;
    write(ctx, &tx, &plan, stamp, by).await?;
    let job = NewsOrder::Import { import: row.id }.job(ctx.stamp());
    jobs::enqueue(&tx, job).await?;
    let subject = Subject::new(SubjectKind::ReadinessImport, row.id);
    let body = json!({ "listed": row.listed, "changed": row.changed, "left_out": row.left_out,
        "sha256": row.content_sha256 });
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::ReadinessImported, subject);
    tx.commit(entry.with(body)).await?;
    ctx.job_waiting.notify_one();
    Ok(import_view(row))
}

async fn write(
    ctx: &Context,
    tx: &Tx,
    plan: &Plan,
    stamp: Stamp,
    by: Option<Uuid>,
) -> Result<(), ReadinessError> {
    for one in &plan.writes {
        let entry = Entry {
            id: ctx.ids.uuid(),
            municipality_code: one.code.clone(),
            state: one.readiness.as_str(),
            starts_on: one.readiness.starts_on(),
            note: one.note.clone(),
            source: ReadinessSource::PublishedList.as_str(),
            import_id: Some(stamp.id),
            at: stamp.at,
            by,
        };
        store::readiness::change(tx, entry, one.before)
            .await
            .map_err(|error| match raced(error, one.before) {
                ReadinessError::Changed { .. } => ReadinessError::NotAsPreviewed,
                other => other,
            })?;
    }
    Ok(())
}

/// An import as it crosses the wire.
pub(super) fn import_view(row: readiness_import::Model) -> ImportView {
    ImportView {
        id: row.id.to_string(),
        listed: row.listed,
        changed: row.changed,
        left_out: row.left_out,
        imported_at: row.imported_at,
    }
}
