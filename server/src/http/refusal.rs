//! How errors of acts are answered.

use store::StoreError;

use super::Failure;
use crate::limits::TooMany;

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
