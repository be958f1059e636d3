//! Why an act of the review was not done. Nothing was changed then.

use contract::{FieldCode, FieldIssue, ProblemCode};
use domain::decision::{AmountError, ConfirmRefusal, DecisionNumberError};
use domain::review::BudgetRefusal;
use store::{Constraint, StoreError};

use crate::usecase::application::{Missed, StepError};

/// Why it was not done.
#[derive(Debug, thiserror::Error)]
pub enum DecisionError {
    /// Not there, or never submitted.
    #[error("not there")]
    NotThere,
    /// The state does not allow it.
    #[error("not possible in this state")]
    NotInThisState,
    /// It changed since the reviewer looked.
    #[error("somebody else changed it in between")]
    Changed {
        /// Version now.
        current_version: i64,
    },
    /// The input.
    #[error("invalid input")]
    Fields(Vec<FieldIssue>),
    /// An open proposal stands in the way.
    #[error("a proposal is open")]
    ProposalOpen,
    /// The proposal named is not open any more.
    #[error("the proposal is gone")]
    ProposalGone,
    /// This person may not.
    #[error(transparent)]
    Refused(#[from] ConfirmRefusal),
    /// The budget.
    #[error(transparent)]
    Budget(#[from] BudgetRefusal),
    /// Not every automatic check is ok.
    #[error("not every automatic check is ok")]
    ChecksNotOk,
    /// The office applied anew meanwhile.
    #[error("the office has another live application")]
    AlreadyApplied,
    /// No decision number is left.
    #[error(transparent)]
    Number(#[from] DecisionNumberError),
    /// Database.
    #[error(transparent)]
    Store(StoreError),
}

impl DecisionError {
    /// One field at fault.
    pub(super) fn field(name: &str, code: FieldCode) -> Self {
        Self::Fields(vec![FieldIssue::new(name, code)])
    }

    /// The stable code it is answered with.
    pub const fn problem(&self) -> ProblemCode {
        match self {
            Self::NotThere => ProblemCode::NotFound,
            Self::NotInThisState => ProblemCode::NotInThisState,
            Self::Changed { .. } => ProblemCode::DraftChanged,
            Self::Fields(_) => ProblemCode::InvalidInput,
            Self::ProposalOpen => ProblemCode::ProposalOpen,
            Self::ProposalGone => ProblemCode::ProposalGone,
            Self::Refused(ConfirmRefusal::OwnProposal) => ProblemCode::OwnProposal,
            Self::Refused(ConfirmRefusal::OwnOffice) => ProblemCode::OwnOffice,
            Self::Refused(ConfirmRefusal::LeadNeeded) => ProblemCode::LeadNeeded,
            Self::Budget(BudgetRefusal::Exhausted) => ProblemCode::BudgetExhausted,
            Self::Budget(BudgetRefusal::EarlierFirst) => ProblemCode::BudgetEarlierFirst,
            Self::ChecksNotOk => ProblemCode::ChecksNotOk,
            Self::AlreadyApplied => ProblemCode::AlreadyApplied,
            Self::Store(StoreError::Busy | StoreError::Unavailable) => ProblemCode::Unavailable,
            Self::Number(_) | Self::Store(_) => ProblemCode::Internal,
        }
    }
}

impl From<StoreError> for DecisionError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Conflict(Constraint::OneOpenProposal) => Self::ProposalOpen,
            StoreError::Conflict(Constraint::OneLiveApplication) => Self::AlreadyApplied,
            other => Self::Store(other),
        }
    }
}

impl From<StepError> for DecisionError {
    fn from(error: StepError) -> Self {
        match error {
            StepError::Action(_) => Self::NotInThisState,
            StepError::Store(error) => error.into(),
        }
    }
}

impl From<Missed> for DecisionError {
    fn from(missed: Missed) -> Self {
        match missed {
            Missed::NotThere => Self::NotThere,
            Missed::Store(error) => error.into(),
        }
    }
}

impl From<AmountError> for DecisionError {
    fn from(error: AmountError) -> Self {
        let issue = match error {
            AmountError::Zero => FieldIssue::with("amount_yen", FieldCode::TooSmall, "1"),
            AmountError::AboveGrant { grant } => {
                FieldIssue::with("amount_yen", FieldCode::TooLarge, grant.get().to_string())
            }
            AmountError::ReasonMissing => FieldIssue::new("reason", FieldCode::Required),
        };
        Self::Fields(vec![issue])
    }
}
