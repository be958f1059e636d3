//! The reference under which a kept object can be read again.

use super::ContentHash;

/// Everything needed to read a kept object. All four fields belong together and to one row of the
/// caller's database.
#[derive(Clone, PartialEq, Eq)]
pub struct BlobRef {
    /// Name of the object in the store.
    pub storage_key: String,
    /// Its key, wrapped by a master key.
    pub wrapped_key: Vec<u8>,
    /// Length of the plain content in bytes.
    pub size_bytes: u64,
    /// SHA-256 of the plain content.
    pub content_hash: ContentHash,
}

impl BlobRef {
    /// What the wrapped key is bound to: a key copied to another row opens nothing.
    pub(super) fn bound_to(&self) -> Vec<u8> {
        bound_to(&self.storage_key, self.size_bytes)
    }
}

/// See [`BlobRef::bound_to`].
pub(super) fn bound_to(storage_key: &str, size_bytes: u64) -> Vec<u8> {
    let mut bound = b"tsunagi blob key 1\0".to_vec();
    bound.extend_from_slice(&size_bytes.to_le_bytes());
    bound.extend_from_slice(storage_key.as_bytes());
    bound
}

impl std::fmt::Debug for BlobRef {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("BlobRef")
            .field("storage_key", &self.storage_key)
            .field("size_bytes", &self.size_bytes)
            .finish_non_exhaustive()
    }
}
