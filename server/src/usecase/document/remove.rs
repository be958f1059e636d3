//! Take a document out of the draft.

use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::{StoreError, application};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::{Missed, Record, changed, in_reach_for_change};

/// Why it was not taken out.
#[derive(Debug, thiserror::Error)]
pub enum RemoveError {
    /// Not there, or not theirs.
    #[error("not there")]
    NotThere,
    /// Review has begun, or it has ended.
    #[error("the application cannot be changed any more")]
    NotInThisState,
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Missed> for RemoveError {
    fn from(missed: Missed) -> Self {
        match missed {
            Missed::NotThere => Self::NotThere,
            Missed::Store(error) => Self::Store(error),
        }
    }
}

/// Takes a document out of the draft; answers the version after it. What a submission named stays
/// stored and readable.
pub async fn remove_document(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    document: Uuid,
) -> Result<i64, RemoveError> {
    let (tx, row) = in_reach_for_change(ctx, actor, id).await?;
    let mut record = Record::of(ctx, row)?;
    let found = application::find_document(tx.conn(), id, document).await?;
    let found = found
        .filter(|found| found.removed_at.is_none())
        .ok_or(RemoveError::NotThere)?;
    if !record.status.editable_by_applicant() {
        return Err(RemoveError::NotInThisState);
    }
    let stamp = ctx.stamp();
    let submitted = application::count_submissions(tx.conn(), id).await? > 0;
    application::remove_document(&tx, document, stamp.at, submitted).await?;
    record.row.updated_at = stamp.at;
    record.row.version = application::save(&tx, &record.row).await?;
    changed(&tx, &record.row, stamp);
    let entry = AuditEntry::new(
        stamp,
        actor.in_audit(Some(&record.row.office_number)),
        AuditAction::DocumentRemoved,
        Subject::new(SubjectKind::Document, document),
    );
    let body = json!({ "application": id, "kind": found.kind, "sha256": found.sha256 });
    tx.commit(entry.with(body)).await?;
    ctx.changed.notify_waiters();
    Ok(record.row.version)
}
