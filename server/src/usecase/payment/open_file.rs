//! Hand out a file of a released batch.

use bytes::Bytes;
use documents::vault::{BlobRef, VaultError};
use futures::StreamExt as _;
use futures::stream::BoxStream;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use store::audit::AuditAction;
use store::payment::{self, batch_state};
use store::{StoreError, entity};
use uuid::Uuid;

use super::show::file_name;
use super::{PaymentError, entry};
use crate::actor::Actor;
use crate::context::Context;

/// A payment file on its way to the officer.
pub struct OpenedFile {
    /// Name on download.
    pub name: String,
    /// Length, bytes.
    pub size_bytes: u64,
    /// The bytes; an error in the middle breaks the answer off.
    pub content: BoxStream<'static, Result<Bytes, VaultError>>,
}

/// Opens a file of a released batch, after checking its bytes against the hash the release was signed
/// over, and after leaving an audit record.
pub async fn open_file(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    ordinal: i32,
) -> Result<OpenedFile, PaymentError> {
    let batch = payment::find_batch(ctx.db.read(), id)
        .await?
        .ok_or(PaymentError::NotThere)?;
    if batch.state != batch_state::RELEASED && batch.state != batch_state::SETTLED {
        return Err(PaymentError::NotInThisState);
    }
    let (file, blob) = verified(ctx, id, ordinal)
        .await?
        .ok_or(PaymentError::NotThere)?;
    let audit = entry(ctx.stamp(), actor, AuditAction::PaymentFileOpened, &batch);
    let body = json!({ "file": ordinal, "sha256": file.sha256 });
    ctx.db.begin().await?.commit(audit.with(body)).await?;
    let content = ctx.vault.read(&blob).await?;
    Ok(OpenedFile {
        name: file_name(&batch, ordinal),
        size_bytes: blob.size_bytes,
        content: Box::pin(content),
    })
}

/// A file of a batch whose stored bytes have the hash the database names.
///
/// # Errors
/// They have another one: somebody reached into the store.
pub(super) async fn verified(
    ctx: &Context,
    batch: Uuid,
    ordinal: i32,
) -> Result<Option<(entity::payment_file::Model, BlobRef)>, PaymentError> {
    let found = payment::blob_of_file(ctx.db.read(), batch, ordinal).await?;
    let Some((file, blob)) = found else {
        return Ok(None);
    };
    let odd = |column| StoreError::Inconsistent {
        table: "blobs",
        column,
        row: file.sha256.clone(),
    };
    let blob = BlobRef {
        size_bytes: u64::try_from(blob.size_bytes).map_err(|_| odd("size_bytes"))?,
        content_hash: blob.sha256.parse().map_err(|_| odd("sha256"))?,
        storage_key: blob.storage_key,
        wrapped_key: blob.wrapped_key,
    };
    let mut digest = Sha256::new();
    let mut content = std::pin::pin!(ctx.vault.read(&blob).await?);
    while let Some(chunk) = content.next().await {
        digest.update(chunk?);
    }
    if hex::encode(digest.finalize()) == file.sha256 {
        Ok(Some((file, blob)))
    } else {
        Err(PaymentError::Broken("bytes of a file changed"))
    }
}
