//! What can go wrong with a call.

use contract::{FieldIssue, Problem, ProblemCode};

/// Why a call to the API has no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ApiError {
    /// The server refused and said why.
    Problem(Box<Problem>),
    /// The server was not reached: no line, or it is down.
    Network,
    /// An answer this app does not understand, with its HTTP status: most often a proxy, or a newer
    /// server than this page.
    Unexpected(u16),
}

impl ApiError {
    /// The stable code, when the server gave one.
    pub(crate) fn code(&self) -> Option<ProblemCode> {
        match self {
            Self::Problem(problem) => Some(problem.code),
            Self::Network | Self::Unexpected(_) => None,
        }
    }

    /// Whether the server gave this code.
    pub(crate) fn is(&self, code: ProblemCode) -> bool {
        self.code() == Some(code)
    }

    /// The fields at fault; empty when the input was not the reason.
    pub(crate) fn fields(&self) -> &[FieldIssue] {
        match self {
            Self::Problem(problem) => &problem.fields,
            Self::Network | Self::Unexpected(_) => &[],
        }
    }

    /// Whether the same call may well succeed later without anybody changing anything.
    pub(crate) fn passes_by_itself(&self) -> bool {
        match self {
            Self::Network => true,
            Self::Unexpected(status) => *status >= 500,
            Self::Problem(problem) => matches!(
                problem.code,
                ProblemCode::Unavailable | ProblemCode::TooManyRequests | ProblemCode::Internal
            ),
        }
    }
}
