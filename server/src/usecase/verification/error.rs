//! Why an office is not verified.

use contract::FieldIssue;
use store::StoreError;

use crate::config::ConfigError;

/// Why an office is not verified.
#[derive(Debug, thiserror::Error)]
pub enum VerificationError {
    /// Not there, or not theirs.
    #[error("not there")]
    NotFound,
    /// Verified already, or a letter was asked for already.
    #[error("exists already")]
    AlreadyExists,
    /// No letter is on its way, its time is over, or too many wrong codes were typed.
    #[error("the code is void")]
    Void,
    /// Not the code of the letter.
    #[error("the code is wrong")]
    Wrong,
    /// Fields at fault.
    #[error("fields at fault")]
    Fields(Vec<FieldIssue>),
    /// Secret missing.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}
