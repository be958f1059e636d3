//! What acts on notices refuse, as problems.

use contract::{FieldCode, FieldIssue, ProblemCode};
use documents::notice::NoticeError;

use crate::http::Failure;
use crate::usecase::notice::{PreviewError, RunError};

impl From<RunError> for Failure {
    fn from(error: RunError) -> Self {
        match error {
            RunError::Selection => Self::field(FieldIssue::new("month", FieldCode::Required)),
            RunError::TooMany => {
                Self::field(FieldIssue::with("decisions", FieldCode::TooLong, "1000"))
            }
            RunError::Nothing => Self::new(ProblemCode::NothingToIssue),
            RunError::NotThere => Self::new(ProblemCode::NotFound),
            RunError::Store(error) => error.into(),
        }
    }
}

impl From<PreviewError> for Failure {
    fn from(error: PreviewError) -> Self {
        match error {
            PreviewError::NotThere => Self::new(ProblemCode::NotFound),
            PreviewError::Notice(NoticeError::MissingCharacter { character }) => {
                let issue = FieldIssue::with("decision", FieldCode::CharacterNotAllowed, character);
                Self {
                    fields: vec![issue],
                    ..Self::new(ProblemCode::CharacterNotInFonts)
                }
            }
            PreviewError::Notice(error @ NoticeError::Typesetting(_)) => Self::internal(error),
            PreviewError::Store(error) => error.into(),
        }
    }
}
