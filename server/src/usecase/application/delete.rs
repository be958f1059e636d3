//! Throw a draft away.

use domain::application::Status;
use serde_json::json;
use store::audit::AuditAction;
use store::{StoreError, application};
use uuid::Uuid;

use super::announce::{changed, entry};
use super::reach::{Missed, in_reach_for_change};
use super::record::Record;
use crate::actor::Actor;
use crate::context::Context;

/// Why nothing was thrown away.
#[derive(Debug, thiserror::Error)]
pub enum DeleteError {
    /// Not there, or not theirs.
    #[error("not there")]
    NotThere,
    /// It was submitted: withdraw it.
    #[error("only a draft can be thrown away")]
    NotInThisState,
    /// Somebody else saved in between.
    #[error("somebody else saved in between")]
    DraftChanged {
        /// Version now.
        current_version: i64,
    },
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Missed> for DeleteError {
    fn from(missed: Missed) -> Self {
        match missed {
            Missed::NotThere => Self::NotThere,
            Missed::Store(error) => Self::Store(error),
        }
    }
}

/// Removes a draft that was never submitted, with its documents.
pub async fn delete_application(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    expected_version: i64,
) -> Result<(), DeleteError> {
    let (tx, row) = in_reach_for_change(ctx, actor, id).await?;
    let record = Record::of(ctx, row)?;
    if record.status != Status::Draft {
        return Err(DeleteError::NotInThisState);
    }
    if record.row.version != expected_version {
        return Err(DeleteError::DraftChanged {
            current_version: record.row.version,
        });
    }
    let stamp = ctx.stamp();
    application::delete_draft(&tx, id).await?;
    changed(&tx, &record.row, stamp);
    let audit = entry(
        stamp,
        actor,
        AuditAction::ApplicationDeleted,
        &record.row,
        json!({}),
    );
    tx.commit(audit).await?;
    ctx.changed.notify_waiters();
    Ok(())
}
