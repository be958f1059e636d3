//! What acts on applications refuse, as problems.

use contract::{FieldCode, FieldIssue, ProblemCode};

use crate::http::Failure;
use crate::usecase::application::{
    CreateError, DeleteError, ListError, Missed, SaveError, SubmitError, WithdrawError,
};

/// An issue of the input that makes a draft impossible.
pub(crate) fn draft_issue(field: &str, code: FieldCode) -> Failure {
    Failure::field(FieldIssue::new(field, code))
}

impl From<Missed> for Failure {
    fn from(missed: Missed) -> Self {
        match missed {
            Missed::NotThere => Self::new(ProblemCode::NotFound),
            Missed::Store(error) => error.into(),
        }
    }
}

impl From<CreateError> for Failure {
    fn from(error: CreateError) -> Self {
        match error {
            CreateError::UnknownScheme => draft_issue("scheme_id", FieldCode::NotAllowed),
            CreateError::OfficeNumber => draft_issue("office_number", FieldCode::Invalid),
            CreateError::NotThere => Self::new(ProblemCode::NotFound),
            CreateError::NotYetOpen => Self::new(ProblemCode::WindowNotOpen),
            CreateError::Closed => Self::new(ProblemCode::WindowClosed),
            CreateError::AlreadyApplied => Self::new(ProblemCode::AlreadyApplied),
            CreateError::Store(error) => error.into(),
        }
    }
}

impl From<ListError> for Failure {
    fn from(error: ListError) -> Self {
        match error {
            ListError::Cursor => draft_issue("after", FieldCode::Invalid),
            ListError::Limit => {
                Self::field(FieldIssue::with("limit", FieldCode::NotAllowed, "1-100"))
            }
            ListError::Store(error) => error.into(),
        }
    }
}

impl From<SaveError> for Failure {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::NotThere => Self::new(ProblemCode::NotFound),
            SaveError::NotInThisState => Self::new(ProblemCode::NotInThisState),
            SaveError::DraftChanged { current_version } => Self::draft_changed(current_version),
            SaveError::Fields(fields) => Self::fields(fields),
            SaveError::Store(error) => error.into(),
        }
    }
}

impl From<DeleteError> for Failure {
    fn from(error: DeleteError) -> Self {
        match error {
            DeleteError::NotThere => Self::new(ProblemCode::NotFound),
            DeleteError::NotInThisState => Self::new(ProblemCode::NotInThisState),
            DeleteError::DraftChanged { current_version } => Self::draft_changed(current_version),
            DeleteError::Store(error) => error.into(),
        }
    }
}

impl From<WithdrawError> for Failure {
    fn from(error: WithdrawError) -> Self {
        match error {
            WithdrawError::NotThere => Self::new(ProblemCode::NotFound),
            WithdrawError::NotInThisState => Self::new(ProblemCode::NotInThisState),
            WithdrawError::DraftChanged { current_version } => Self::draft_changed(current_version),
            WithdrawError::Store(error) => error.into(),
        }
    }
}

impl From<SubmitError> for Failure {
    fn from(error: SubmitError) -> Self {
        match error {
            SubmitError::NotThere => Self::new(ProblemCode::NotFound),
            SubmitError::NotDeclared => draft_issue("declared", FieldCode::MustBeConfirmed),
            SubmitError::OtherBody => Self::new(ProblemCode::IdempotencyMismatch),
            SubmitError::DraftChanged { current_version } => Self::draft_changed(current_version),
            SubmitError::NotInThisState => Self::new(ProblemCode::NotInThisState),
            SubmitError::NotYetOpen => Self::new(ProblemCode::WindowNotOpen),
            SubmitError::Closed => Self::new(ProblemCode::WindowClosed),
            SubmitError::Incomplete(fields) => Self {
                fields,
                ..Self::new(ProblemCode::Incomplete)
            },
            SubmitError::NoNumberLeft => Self::internal(error),
            SubmitError::Store(error) => error.into(),
        }
    }
}
