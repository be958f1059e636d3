//! Why something about readiness is not done.

use contract::FieldIssue;
use domain::municipality::MunicipalityListError;
use store::StoreError;

use crate::limits::TooMany;

/// Why something about readiness is not done. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ReadinessError {
    /// Not there, or not theirs.
    #[error("not there")]
    NotThere,
    /// Fields at fault.
    #[error("fields at fault")]
    Fields(Vec<FieldIssue>),
    /// It changed since the caller looked.
    #[error("somebody else saved in between")]
    Changed {
        /// Version now.
        current_version: i64,
    },
    /// The import would do something else than the preview showed.
    #[error("not what the preview showed")]
    NotAsPreviewed,
    /// Lines match no municipality, and were not left out.
    #[error("{0} lines match no municipality")]
    UnmatchedLines(usize),
    /// The link has expired, or the follow is gone.
    #[error("the link has expired")]
    LinkExpired,
    /// Already appointed.
    #[error("exists already")]
    AlreadyExists,
    /// Asked too often.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// The list in the program cannot be read.
    #[error(transparent)]
    List(#[from] MunicipalityListError),
    /// Secret missing.
    #[error(transparent)]
    Config(#[from] crate::config::ConfigError),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl ReadinessError {
    /// One field at fault.
    pub(super) fn field(issue: FieldIssue) -> Self {
        Self::Fields(vec![issue])
    }
}

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Neither UTF-8 nor `Shift_JIS`, or not a text file at all.
    #[error("the file is no text in UTF-8 or Shift_JIS; nothing was imported")]
    Garbled,
}
