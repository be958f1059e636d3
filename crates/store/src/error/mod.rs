//! What can go wrong in the database, as callers need to tell it apart.

mod constraint;
mod driver;

pub use constraint::Constraint;

use thiserror::Error;

/// A failed read or write. "Not found" is no error: queries answer `Option`.
///
/// No text in here holds values of rows: database messages that may quote them are left out.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// The write would break a uniqueness rule.
    #[error("already taken ({0})")]
    Conflict(Constraint),
    /// The row was changed or removed by somebody else since it was read.
    #[error("changed by somebody else in the meantime")]
    Stale,
    /// Others hold the lock for too long, or the database broke a deadlock: try again.
    #[error("the database is busy")]
    Busy,
    /// The database cannot be reached or cannot write (disk full): try again later.
    ///
    /// From [`crate::Tx::commit`] it also means that the outcome is unknown.
    #[error("the database is not available")]
    Unavailable,
    /// A stored value does not fit the rules of the domain.
    #[error("{table}.{column} of row {row} is inconsistent")]
    Inconsistent {
        /// Table.
        table: &'static str,
        /// Column.
        column: &'static str,
        /// Primary key.
        row: String,
    },
    /// Anything else: a fault of the program or of the schema.
    #[error("database error: {0}")]
    Db(Fault),
}

/// A database error nobody expects, without values of rows.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{what}{}", code.as_deref().map(|code| format!(" [{code}]")).unwrap_or_default())]
pub struct Fault {
    /// SQLSTATE or SQLite's extended result code.
    pub code: Option<String>,
    /// What it was about.
    pub what: String,
}

impl Fault {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self {
            code: None,
            what: what.into(),
        }
    }
}
