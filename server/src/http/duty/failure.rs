//! What acts on duties refuse, as problems.

use contract::{FieldCode, FieldIssue, ProblemCode};

use crate::http::Failure;
use crate::http::application::draft_issue;
use crate::usecase::duty::{AttachError, DutyError, DutyListError};

impl From<DutyError> for Failure {
    fn from(error: DutyError) -> Self {
        match error {
            DutyError::NotThere => Self::new(ProblemCode::NotFound),
            DutyError::NotInThisState => Self::new(ProblemCode::NotInThisState),
            DutyError::Kind => draft_issue("kind", FieldCode::NotAllowed),
            DutyError::Changed { current_version } => Self::draft_changed(current_version),
            DutyError::NotDeclared => draft_issue("declared", FieldCode::MustBeConfirmed),
            DutyError::Incomplete(fields) => Self {
                fields,
                ..Self::new(ProblemCode::Incomplete)
            },
            DutyError::Fields(fields) => Self::fields(fields),
            DutyError::OwnOffice => Self::new(ProblemCode::OwnOffice),
            DutyError::Store(error) => error.into(),
        }
    }
}

impl From<AttachError> for Failure {
    fn from(error: AttachError) -> Self {
        match error {
            AttachError::Duty(error) => error.into(),
            AttachError::Upload(error) => error.into(),
        }
    }
}

impl From<DutyListError> for Failure {
    fn from(error: DutyListError) -> Self {
        match error {
            DutyListError::Cursor => draft_issue("after", FieldCode::Invalid),
            DutyListError::Limit => {
                Self::field(FieldIssue::with("limit", FieldCode::NotAllowed, "1-100"))
            }
            DutyListError::State => draft_issue("state", FieldCode::NotAllowed),
            DutyListError::Kind => draft_issue("kind", FieldCode::NotAllowed),
            DutyListError::Store(error) => error.into(),
        }
    }
}
