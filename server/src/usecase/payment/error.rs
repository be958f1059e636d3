//! Why something about payments was not done.

use contract::{FieldCode, FieldIssue};
use documents::vault::VaultError;
use domain::application::ActionError;
use domain::zengin::WriteError;
use store::StoreError;

use crate::config::ConfigError;
use crate::usecase::account::AccountError;
use crate::usecase::application::{Missed, StepError};

/// Why something about payments was not done. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum PaymentError {
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Document store.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The passkey was not accepted.
    #[error(transparent)]
    Account(#[from] AccountError),
    /// The configured payer cannot be read: it was checked at the start.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// A planned transfer does not fit its file: it was checked when it was planned.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// A stored batch says what cannot be.
    #[error("a batch is not as it was made: {0}")]
    Broken(&'static str),
    /// Not there, or not theirs.
    #[error("not there")]
    NotThere,
    /// The state does not allow it.
    #[error("not in this state")]
    NotInThisState,
    /// Somebody else changed it since the caller looked.
    #[error("changed meanwhile")]
    Changed {
        /// Version now.
        current_version: i64,
    },
    /// No payer is configured.
    #[error("no payer is configured")]
    PayerUnknown,
    /// Nothing is due that could be paid.
    #[error("nothing to pay")]
    NothingToPay,
    /// Other payments are due than the officer saw.
    #[error("other payments are due than seen")]
    CandidatesChanged,
    /// The maker of a batch does not release it.
    #[error("made by the same person")]
    MadeByYourself,
    /// A reviewer does not decide for an office of their own.
    #[error("own office")]
    OwnOffice,
    /// Fields at fault.
    #[error("fields at fault")]
    Fields(Vec<FieldIssue>),
}

impl PaymentError {
    /// One field at fault.
    pub(super) fn field(field: &str, code: FieldCode) -> Self {
        Self::Fields(vec![FieldIssue::new(field, code)])
    }
}

impl From<Missed> for PaymentError {
    fn from(missed: Missed) -> Self {
        match missed {
            Missed::NotThere => Self::NotThere,
            Missed::Store(error) => Self::Store(error),
        }
    }
}

impl From<ActionError> for PaymentError {
    fn from(_: ActionError) -> Self {
        Self::NotInThisState
    }
}

impl From<StepError> for PaymentError {
    fn from(error: StepError) -> Self {
        match error {
            StepError::Action(error) => error.into(),
            StepError::Store(error) => Self::Store(error),
        }
    }
}
