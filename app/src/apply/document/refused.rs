//! Why a file did not arrive, in words.

use contract::{Problem, ProblemCode};

use super::words::words;
use crate::apply::upload::Failure;
use crate::text::{self, Words};

/// What happened, what is safe, what to do.
pub(super) fn refusal(failure: &Failure) -> Words {
    match failure {
        Failure::Refused(code) => text::problem(&named(*code)),
        Failure::Api(error) => text::message(error),
        Failure::Altered => Words {
            title: words().altered.to_owned(),
            detail: words().altered_detail.to_owned(),
        },
        Failure::Unreadable => Words {
            title: words().unreadable.to_owned(),
            detail: words().unreadable_detail.to_owned(),
        },
        Failure::Stopped => Words {
            title: words().stopped.to_owned(),
            detail: words().stopped_detail.to_owned(),
        },
    }
}

/// The code as if the server had said it: what is refused before sending is said the same way.
fn named(code: ProblemCode) -> Problem {
    Problem {
        kind: String::new(),
        title: String::new(),
        status: 0,
        code,
        fields: Vec::new(),
        retry_after_seconds: None,
        current_version: None,
        request_id: String::new(),
    }
}
