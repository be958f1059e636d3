//! What acts of the review refuse, as problems.

use crate::http::Failure;
use crate::usecase::decision::DecisionError;

impl From<DecisionError> for Failure {
    fn from(error: DecisionError) -> Self {
        match error {
            DecisionError::Store(error) => error.into(),
            DecisionError::Number(error) => Self::internal(error),
            DecisionError::Fields(fields) => Self::fields(fields),
            DecisionError::Changed { current_version } => Self::draft_changed(current_version),
            other => Self::new(other.problem()),
        }
    }
}
