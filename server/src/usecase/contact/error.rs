//! Why a message is not taken.

use contract::FieldIssue;
use store::StoreError;

use crate::limits::TooMany;

/// Why a message is not taken. Nothing was kept.
#[derive(Debug, thiserror::Error)]
pub enum ContactError {
    /// This installation takes no messages.
    #[error("no address for messages is configured")]
    Closed,
    /// Fields at fault.
    #[error("fields at fault")]
    Fields(Vec<FieldIssue>),
    /// Sent too often.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}
