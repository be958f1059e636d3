//! Why an act on accounts is not done.

use contract::FieldIssue;
use store::StoreError;

use crate::limits::TooMany;
use crate::passkey::CeremonyError;

/// Why an act on accounts is not done.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// The database did not do its part.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Tried too often.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// Fields at fault.
    #[error("fields at fault")]
    Invalid(Vec<FieldIssue>),
    /// Not there, or not within reach.
    #[error("not found")]
    NotFound,
    /// The link was used or its time is over.
    #[error("link expired")]
    LinkExpired,
    /// Already a member, already invited, already registered.
    #[error("already exists")]
    AlreadyExists,
    /// The last passkey or administrator stays.
    #[error("the last one stays")]
    LastOne,
    /// The passkey was not accepted; why is nobody's business but the log's.
    #[error("passkey refused")]
    PasskeyRefused,
    /// A ceremony could not be prepared: a fault of ours.
    #[error("ceremony: {0}")]
    Ceremony(CeremonyError),
}

impl From<CeremonyError> for AccountError {
    fn from(error: CeremonyError) -> Self {
        match error {
            CeremonyError::Shape | CeremonyError::Refused(_) => {
                tracing::info!(reason = %error, "passkey refused");
                Self::PasskeyRefused
            }
            CeremonyError::Stored(_) => Self::Ceremony(error),
        }
    }
}

impl AccountError {
    /// One field at fault.
    pub(crate) fn field(issue: FieldIssue) -> Self {
        Self::Invalid(vec![issue])
    }
}
