//! Why something about a purge is not done.

use store::{Constraint, StoreError};

/// Why something about a purge is not done. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum RetentionError {
    /// No such proposal.
    #[error("not there")]
    NotThere,
    /// Approved, done or taken back already.
    #[error("not in this state")]
    NotInThisState,
    /// Another purge is proposed or under way.
    #[error("another purge is under way")]
    AnotherOpen,
    /// Nothing is past its retention.
    #[error("nothing is past its retention")]
    Nothing,
    /// Who proposed does not approve.
    #[error("who proposed does not approve")]
    SamePerson,
    /// Database.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for RetentionError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Conflict(Constraint::OneOpenPurge) => Self::AnotherOpen,
            error => Self::Store(error),
        }
    }
}
