//! Wording of a failed call.

use super::problem::{Words, problem};
use crate::api::ApiError;
use crate::text::words::words;

/// What happened, what is safe and what to do.
pub(crate) fn message(error: &ApiError) -> Words {
    match error {
        ApiError::Problem(found) => problem(found),
        ApiError::Network => Words {
            title: words().network.to_owned(),
            detail: words().network_detail.to_owned(),
        },
        ApiError::Unexpected(_) => Words {
            title: words().unexpected.to_owned(),
            detail: words().unexpected_detail.to_owned(),
        },
    }
}

/// Both halves in one line.
pub(crate) fn sentence(error: &ApiError) -> String {
    let both = message(error);
    (words().joined)(&both.title, &both.detail)
}
