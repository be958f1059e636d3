//! Why something about a duty is not done.

use contract::FieldIssue;
use store::StoreError;

use crate::usecase::application::Missed;

/// Why something about a duty is not done. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum DutyError {
    /// Not there, or not theirs.
    #[error("not there")]
    NotThere,
    /// The state of the application or of the duty does not allow it.
    #[error("not in this state")]
    NotInThisState,
    /// A kind that cannot be begun by the office.
    #[error("a kind that is not asked for")]
    Kind,
    /// It changed since the caller looked.
    #[error("somebody else saved in between")]
    Changed {
        /// Version now.
        current_version: i64,
    },
    /// The office did not declare that the content is true.
    #[error("not declared")]
    NotDeclared,
    /// Something is missing or wrong.
    #[error("not complete")]
    Incomplete(Vec<FieldIssue>),
    /// Fields of the decision at fault.
    #[error("fields at fault")]
    Fields(Vec<FieldIssue>),
    /// The caller belongs to the office.
    #[error("the caller belongs to the office")]
    OwnOffice,
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Missed> for DutyError {
    fn from(missed: Missed) -> Self {
        match missed {
            Missed::NotThere => Self::NotThere,
            Missed::Store(error) => Self::Store(error),
        }
    }
}
