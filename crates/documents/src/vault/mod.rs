//! Where accepted files are kept: encrypted before they leave the process, named by their content.
//!
//! # Format of an object
//! A header of 32 bytes, then frames of 256 KiB, each sealed with AES-256-GCM under a key used for
//! this object alone. The nonce is the frame's number; header, number and "last frame" flag are
//! authenticated, so frames cannot be changed, swapped, dropped or cut off without being noticed.
//! The object's key is wrapped by a master key ([`MasterKeys`]) and bound to the object's name and
//! size; the wrapped key lives in the caller's database, not beside the object.
//!
//! # Names
//! `incoming/<id>` while a file arrives, `blobs/<aa>/<sha256>-<id>` afterwards, where `<aa>` are
//! the first two digits of the SHA-256 of the plain bytes and `<id>` is random. Objects are never
//! overwritten.
//!
//! # What the caller must do
//! Each upload has a key of its own, so two uploads of the same content are different objects.
//! **The database row of the hash decides which one lives.** After [`SealedBlob::keep`]:
//!
//! 1. In the transaction that records the document, insert the blob row for `content_hash`
//!    `ON CONFLICT DO NOTHING`, with `storage_key` and `wrapped_key` taken together from one
//!    [`BlobRef`].
//! 2. If another row was there, the document uses that row as it is. After the commit, delete the
//!    own object with [`Vault::delete`] (or leave it to the sweep).
//! 3. Never update `storage_key` without `wrapped_key`. [`Vault::rewrap`] gives a new wrapped key
//!    for the same storage key.
//! 4. To remove a blob: delete the row, commit, then [`Vault::delete`].
//!
//! A crash between `keep` and the commit leaves an object without a row: an orphan, which
//! [`Vault::sweep`] removes. It never leaves a row whose key does not open its object.

mod blob_ref;
mod bucket;
mod content_hash;
mod error;
mod folder;
mod frames;
mod master_key;
mod reader;
mod sealed_blob;
mod sweep;
mod writer;

use std::path::PathBuf;
use std::sync::Arc;

use object_store::{ObjectStore, ObjectStoreExt as _};

pub use blob_ref::BlobRef;
pub use bucket::BucketAddress;
pub use content_hash::ContentHash;
pub use error::VaultError;
pub use master_key::{MasterKey, MasterKeyError, MasterKeys};
pub use sealed_blob::SealedBlob;
pub use sweep::{SweepError, SweepReport};
pub use writer::BlobWriter;

use folder::Folder;

/// Fills a buffer with bytes from a cryptographically secure source.
pub type FillRandom = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// Objects on their way in.
const INCOMING: &str = "incoming";

/// Objects that are kept.
const BLOBS: &str = "blobs";

#[derive(Clone, Debug)]
enum Backend {
    Folder(Folder),
    Bucket(Arc<dyn ObjectStore>),
}

/// The encrypted store. Cheap to clone.
#[derive(Clone)]
pub struct Vault {
    backend: Backend,
    keys: Arc<MasterKeys>,
    fill_random: FillRandom,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Vault")
            .field("backend", &self.backend)
            .finish_non_exhaustive()
    }
}

impl Vault {
    /// A vault in a local folder, created if missing. A file is acknowledged after it and its
    /// directory entry are on the disk (`fsync`), so it survives a power cut.
    ///
    /// # Errors
    /// [`VaultError::Unavailable`] or [`VaultError::Full`] if the folders cannot be made.
    pub async fn in_folder(
        path: PathBuf,
        keys: MasterKeys,
        fill_random: FillRandom,
    ) -> Result<Self, VaultError> {
        let folder = Folder::open(path).await?;
        Ok(Self {
            backend: Backend::Folder(folder),
            keys: Arc::new(keys),
            fill_random,
        })
    }

    /// A vault in a bucket, whose service answers only after an object is durable.
    pub fn in_bucket(
        bucket: Arc<dyn ObjectStore>,
        keys: MasterKeys,
        fill_random: FillRandom,
    ) -> Self {
        Self {
            backend: Backend::Bucket(bucket),
            keys: Arc::new(keys),
            fill_random,
        }
    }

    /// A vault in a bucket of an S3-compatible service. Nothing is sent yet: see
    /// [`Self::check_reachable`].
    ///
    /// # Errors
    /// [`VaultError::Unavailable`] if the address cannot be one.
    pub fn in_s3(
        address: BucketAddress,
        keys: MasterKeys,
        fill_random: FillRandom,
    ) -> Result<Self, VaultError> {
        Ok(Self::in_bucket(address.open()?, keys, fill_random))
    }

    /// Checks that the store answers: lists one incoming object, if there is any.
    ///
    /// # Errors
    /// [`VaultError::Unavailable`].
    pub async fn check_reachable(&self) -> Result<(), VaultError> {
        use futures::StreamExt as _;
        match &self.backend {
            Backend::Folder(folder) => folder.check_reachable().await,
            Backend::Bucket(bucket) => {
                let prefix = object_store::path::Path::from(INCOMING);
                bucket.list(Some(&prefix)).next().await.transpose()?;
                Ok(())
            }
        }
    }

    /// Removes an object. It is no error if it is not there.
    ///
    /// # Errors
    /// [`VaultError::Unavailable`].
    pub async fn delete(&self, storage_key: &str) -> Result<(), VaultError> {
        let result = match &self.backend {
            Backend::Folder(folder) => folder.delete(storage_key).await,
            Backend::Bucket(bucket) => {
                let path = object_store::path::Path::from(storage_key);
                bucket.delete(&path).await.map_err(VaultError::from)
            }
        };
        match result {
            Err(VaultError::NotFound) => Ok(()),
            other => other,
        }
    }

    /// A new wrapped key for the same object under the current master key, or `None` if it already
    /// is. The object itself is not touched. Used after a master key was rotated.
    ///
    /// # Errors
    /// [`VaultError::UnknownMasterKey`] or [`VaultError::Corrupt`].
    pub fn rewrap(&self, blob: &BlobRef) -> Result<Option<Vec<u8>>, VaultError> {
        if self.keys.is_current(&blob.wrapped_key) {
            return Ok(None);
        }
        let bound_to = blob.bound_to();
        let key = self.keys.unwrap_key(&blob.wrapped_key, &bound_to)?;
        Ok(Some(self.keys.wrap_key(
            &key,
            &bound_to,
            &*self.fill_random,
        )?))
    }
}
