//! A document that arrived in full and waits for the decision whether it is kept.

use bytes::Bytes;
use futures::Stream;
use object_store::ObjectStoreExt as _;
use object_store::path::Path as ObjectPath;
use tokio::task::spawn_blocking;

use super::blob_ref::bound_to;
use super::folder::IncomingFile;
use super::master_key::DataKey;
use super::{BLOBS, Backend, BlobRef, ContentHash, INCOMING, Vault, VaultError};

/// A document that arrived in full. Dropping it removes it from a folder; from a bucket with
/// [`Self::discard`] or the next sweep.
pub struct SealedBlob {
    vault: Vault,
    id: String,
    key: DataKey,
    size: u64,
    content_hash: ContentHash,
    held: Held,
}

pub(super) enum Held {
    Folder(IncomingFile),
    Bucket,
}

impl SealedBlob {
    pub(super) const fn new(
        vault: Vault,
        id: String,
        key: DataKey,
        size: u64,
        content_hash: ContentHash,
        held: Held,
    ) -> Self {
        Self {
            vault,
            id,
            key,
            size,
            content_hash,
            held,
        }
    }

    /// Length of the plain content in bytes.
    pub const fn size_bytes(&self) -> u64 {
        self.size
    }

    /// SHA-256 of the plain content.
    pub const fn content_hash(&self) -> ContentHash {
        self.content_hash
    }

    /// The plain content, for inspection.
    ///
    /// # Errors
    /// As for [`Vault::read`].
    pub async fn read(
        &self,
    ) -> Result<impl Stream<Item = Result<Bytes, VaultError>> + Send + use<>, VaultError> {
        self.vault
            .read_object(self.incoming_key(), self.key.clone(), self.size)
            .await
    }

    /// Keeps it. When this returns, the object is durable under its final name.
    ///
    /// The reference must be committed to the database as [`super`] says.
    ///
    /// # Errors
    /// As for the store; then nothing is kept.
    pub async fn keep(self) -> Result<BlobRef, VaultError> {
        let hash = self.content_hash.to_string();
        let section = hash.get(..2).ok_or(VaultError::Corrupt)?;
        let storage_key = format!("{BLOBS}/{section}/{hash}-{}", self.id);
        let wrapped_key = self.vault.keys.wrap_key(
            &self.key,
            &bound_to(&storage_key, self.size),
            &*self.vault.fill_random,
        )?;
        let arrived = ObjectPath::from(self.incoming_key());
        match (&self.vault.backend, self.held) {
            (Backend::Folder(folder), Held::Folder(file)) => {
                let (folder, final_key) = (folder.clone(), storage_key.clone());
                spawn_blocking(move || folder.keep(file, &final_key)).await??;
            }
            (Backend::Bucket(bucket), Held::Bucket) => {
                bucket
                    .rename(&arrived, &ObjectPath::from(storage_key.as_str()))
                    .await?;
            }
            // Made together in `BlobWriter::finish`.
            (Backend::Folder(_), Held::Bucket) | (Backend::Bucket(_), Held::Folder(_)) => {
                return Err(VaultError::WriterClosed);
            }
        }
        let (size_bytes, content_hash) = (self.size, self.content_hash);
        Ok(BlobRef {
            storage_key,
            wrapped_key,
            size_bytes,
            content_hash,
        })
    }

    /// Removes it now.
    ///
    /// # Errors
    /// [`VaultError::Unavailable`]; the next sweep removes it then.
    pub async fn discard(self) -> Result<(), VaultError> {
        let Self {
            vault, id, held, ..
        } = self;
        match held {
            Held::Folder(file) => Ok(spawn_blocking(move || drop(file)).await?),
            Held::Bucket => vault.delete(&format!("{INCOMING}/{id}")).await,
        }
    }

    fn incoming_key(&self) -> String {
        format!("{INCOMING}/{}", self.id)
    }
}

impl std::fmt::Debug for SealedBlob {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("SealedBlob")
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}
