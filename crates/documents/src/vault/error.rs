//! What can go wrong in the vault.

use std::io;

/// What can go wrong in the vault. Never names a document or its content.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// More bytes than allowed; nothing is kept (413).
    #[error("more bytes than allowed")]
    SizeLimit,
    /// The disk or bucket is full; nothing is kept (503 or 507).
    #[error("no space left")]
    Full,
    /// The store cannot be reached or answers with an error (503).
    #[error("document store unavailable")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The object is not there. After an acknowledged upload this is a fault of the installation.
    #[error("object not found")]
    NotFound,
    /// The object, its key or its size do not belong together, or were changed.
    #[error("object damaged")]
    Corrupt,
    /// The key is wrapped by a master key that is not configured.
    #[error("master key {0:?} is not configured")]
    UnknownMasterKey(String),
    /// The writer failed before and cannot be used any more.
    #[error("writer already failed")]
    WriterClosed,
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::UnexpectedEof => Self::Corrupt,
            _ => Self::Unavailable(error.into()),
        }
    }
}

impl From<object_store::Error> for VaultError {
    fn from(error: object_store::Error) -> Self {
        match error {
            object_store::Error::NotFound { .. } => Self::NotFound,
            other => Self::Unavailable(other.into()),
        }
    }
}

impl From<tokio::task::JoinError> for VaultError {
    fn from(error: tokio::task::JoinError) -> Self {
        Self::Unavailable(error.into())
    }
}
