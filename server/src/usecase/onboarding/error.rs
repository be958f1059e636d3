//! Why something on the way to first use was not done.

use contract::{FieldCode, FieldIssue};
use documents::notice::NoticeError;
use documents::vault::VaultError;
use store::StoreError;

use super::seal::SealError;
use crate::card::CardRefusal;
use crate::usecase::application::Missed;
use crate::usecase::care::CareError;
use crate::usecase::document::UploadError;
use crate::usecase::readiness::ReadinessError;
use crate::usecase::terminal::TerminalError;

/// Why something on the way to first use was not done. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum OnboardingError {
    /// Not there, or not theirs.
    #[error("not there")]
    NotThere,
    /// The person works for no office now.
    #[error("no office")]
    NoOffice,
    /// Fields at fault.
    #[error("fields at fault")]
    Fields(Vec<FieldIssue>),
    /// It changed since the caller looked.
    #[error("somebody else saved in between")]
    Changed {
        /// Version now.
        current_version: i64,
    },
    /// A check was neither run nor left out.
    #[error("checks are missing")]
    Incomplete(Vec<FieldIssue>),
    /// There is no finished rehearsal that passed.
    #[error("no rehearsal passed")]
    NotRehearsed,
    /// A paper cannot be set.
    #[error(transparent)]
    Paper(#[from] NoticeError),
    /// The seal cannot be made.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The document store.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// A document taken in.
    #[error(transparent)]
    Upload(#[from] UploadError),
    /// A card.
    #[error(transparent)]
    Card(#[from] CardRefusal),
    /// Terminals.
    #[error(transparent)]
    Terminal(#[from] TerminalError),
    /// People the office serves.
    #[error(transparent)]
    Care(#[from] CareError),
    /// Municipalities.
    #[error(transparent)]
    Readiness(#[from] ReadinessError),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Missed> for OnboardingError {
    fn from(missed: Missed) -> Self {
        match missed {
            Missed::NotThere => Self::NotThere,
            Missed::Store(error) => Self::Store(error),
        }
    }
}

impl OnboardingError {
    /// One field at fault.
    pub(super) fn field(field: &str, code: FieldCode) -> Self {
        Self::Fields(vec![FieldIssue::new(field, code)])
    }
}
