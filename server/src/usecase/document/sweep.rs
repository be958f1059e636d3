//! Remove what nobody refers to any more.

use chrono::{DateTime, Utc};
use documents::vault::VaultError;
use serde_json::json;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::{StoreError, application};

use crate::context::Context;

/// What a sweep removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Contents no document refers to.
    pub contents: u64,
    /// Objects no content refers to, and uploads broken off.
    pub objects: u64,
}

/// Why a sweep stopped; the next one goes on.
#[derive(Debug, thiserror::Error)]
pub enum SweepError {
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Document store.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

/// Removes contents stored before `unused_before` (portal's clock) that no document refers to, and objects
/// last changed before `orphaned_before` (the store's own clock) that no content refers to.
///
/// A document named by a submission keeps its row, and with it its content, for ever.
pub async fn sweep_orphans(
    ctx: &Context,
    unused_before: DateTime<Utc>,
    orphaned_before: DateTime<Utc>,
) -> Result<Swept, SweepError> {
    let mut swept = Swept::default();
    loop {
        let tx = ctx.db.begin().await?;
        let keys = application::delete_unused_blobs(&tx, unused_before).await?;
        if keys.is_empty() {
            break;
        }
        let subject = Subject::new(SubjectKind::Installation, "documents");
        let entry = AuditEntry::new(
            ctx.stamp(),
            Actor::system(),
            AuditAction::BlobsSwept,
            subject,
        );
        tx.commit(entry.with(json!({ "contents": keys.len() })))
            .await?;
        for key in keys {
            ctx.vault.delete(&key).await?;
            swept.contents = swept.contents.saturating_add(1);
        }
    }
    let known = |keys| application::known_storage_keys(&ctx.db, keys);
    let report = ctx
        .vault
        .sweep(orphaned_before, known)
        .await
        .map_err(|error| match error {
            documents::vault::SweepError::Vault(error) => SweepError::Vault(error),
            documents::vault::SweepError::Known(error) => SweepError::Store(error),
        })?;
    swept.objects = report.removed;
    Ok(swept)
}
