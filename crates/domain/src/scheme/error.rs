//! A broken scheme file.

/// Why a scheme file is refused. Stops the start.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SchemeError {
    /// Something in one file.
    #[error("{file}, line {line}: {reason}")]
    File {
        /// Name of the file.
        file: String,
        /// Line, from 1.
        line: usize,
        /// What is wrong, in English for the operator.
        reason: String,
    },
    /// The same scheme in two files.
    #[error("{file}: scheme {id} is already defined in {other}")]
    Twice {
        /// Name of the file.
        file: String,
        /// Name of the file that defines it too.
        other: String,
        /// Id of the scheme.
        id: String,
    },
}
