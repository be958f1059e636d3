//! `/readiness`: where municipalities stand; reading is open to everybody.

pub mod desk;
pub mod follow;
pub mod read;
pub mod write;

use contract::ProblemCode;

use super::Failure;
use crate::usecase::readiness::ReadinessError;

impl From<ReadinessError> for Failure {
    fn from(error: ReadinessError) -> Self {
        match error {
            ReadinessError::NotThere => Self::new(ProblemCode::NotFound),
            ReadinessError::Fields(fields) => Self::fields(fields),
            ReadinessError::Changed { current_version } => Self::draft_changed(current_version),
            ReadinessError::NotAsPreviewed => Self::new(ProblemCode::PreviewChanged),
            ReadinessError::UnmatchedLines(_) => Self::new(ProblemCode::LinesUnmatched),
            ReadinessError::LinkExpired => Self::new(ProblemCode::LinkExpired),
            ReadinessError::AlreadyExists => Self::new(ProblemCode::AlreadyExists),
            ReadinessError::TooMany(error) => error.into(),
            ReadinessError::List(error) => Self::internal(error),
            ReadinessError::Config(error) => Self::internal(error),
            ReadinessError::Store(error) => error.into(),
        }
    }
}
