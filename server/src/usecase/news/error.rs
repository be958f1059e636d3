//! Why something about news is not done.

use contract::FieldIssue;
use store::StoreError;

/// Why something about news is not done. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum NewsError {
    /// Not there, or withdrawn.
    #[error("not there")]
    NotThere,
    /// Fields at fault.
    #[error("fields at fault")]
    Fields(Vec<FieldIssue>),
    /// It changed since the caller looked.
    #[error("somebody else saved in between")]
    Changed {
        /// Version now.
        current_version: i64,
    },
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}
