//! What the review refuses, as problems.

use contract::ProblemCode;

use crate::http::Failure;
use crate::usecase::review::{AssignError, CaseError, HoldError, QueryError, ViewError};

impl From<QueryError> for Failure {
    fn from(error: QueryError) -> Self {
        match error {
            QueryError::Field(issue) => Self::field(issue),
            QueryError::Store(error) => error.into(),
        }
    }
}

impl From<CaseError> for Failure {
    fn from(error: CaseError) -> Self {
        match error {
            CaseError::NotThere => Self::new(ProblemCode::NotFound),
            CaseError::Field(issue) => Self::field(issue),
            CaseError::Store(error) => error.into(),
        }
    }
}

impl From<AssignError> for Failure {
    fn from(error: AssignError) -> Self {
        match error {
            AssignError::NotThere => Self::new(ProblemCode::NotFound),
            AssignError::Field(issue) => Self::field(issue),
            AssignError::AssignedMeanwhile => Self::new(ProblemCode::AssignedMeanwhile),
            AssignError::Store(error) => error.into(),
        }
    }
}

impl From<HoldError> for Failure {
    fn from(error: HoldError) -> Self {
        match error {
            HoldError::NotThere => Self::new(ProblemCode::NotFound),
            HoldError::HeldByOther => Self::new(ProblemCode::HeldByOther),
            HoldError::Store(error) => error.into(),
        }
    }
}

impl From<ViewError> for Failure {
    fn from(error: ViewError) -> Self {
        match error {
            ViewError::NotThere => Self::new(ProblemCode::NotFound),
            ViewError::Field(issue) => Self::field(issue),
            ViewError::Store(error) => error.into(),
        }
    }
}
