//! How errors of acts are answered.

use contract::ProblemCode;
use store::StoreError;

use super::Failure;
use crate::limits::TooMany;
use crate::usecase::account::AccountError;

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy | StoreError::Unavailable => Self::unavailable(error),
            StoreError::Conflict(_)
            | StoreError::Stale
            | StoreError::Inconsistent { .. }
            | StoreError::Db(_) => Self::internal(error),
        }
    }
}

impl From<TooMany> for Failure {
    fn from(TooMany(seconds): TooMany) -> Self {
        Self::too_many_requests(seconds)
    }
}

impl From<AccountError> for Failure {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::Store(error) => error.into(),
            AccountError::TooMany(error) => error.into(),
            AccountError::Invalid(fields) => Self::fields(fields),
            AccountError::NotFound => Self::new(ProblemCode::NotFound),
            AccountError::LinkExpired => Self::new(ProblemCode::LinkExpired),
            AccountError::AlreadyExists => Self::new(ProblemCode::AlreadyExists),
            AccountError::LastOne => Self::new(ProblemCode::LastOne),
            AccountError::PasskeyRefused => Self::new(ProblemCode::PasskeyRefused),
            AccountError::Ceremony(error) => Self::internal(error),
        }
    }
}
