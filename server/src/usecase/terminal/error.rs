//! Why something about terminals is not done.

use contract::FieldIssue;
use store::StoreError;

use super::RevocationListError;
use crate::terminal::{AuthorityError, BundleError, RequestFault};

/// Why something about terminals is not done. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum TerminalError {
    /// Not there, or not theirs.
    #[error("not there")]
    NotFound,
    /// Fields at fault.
    #[error("fields at fault")]
    Fields(Vec<FieldIssue>),
    /// The office has a terminal of this name.
    #[error("the name is taken")]
    NameTaken,
    /// This installation has no authority of its own.
    #[error("no authority")]
    NoAuthority,
    /// The act needs the certificate of a terminal, and the connection shows none that fits.
    #[error("no terminal")]
    NoTerminal,
    /// The certificate cannot be renewed yet, or was not issued here.
    #[error("not renewable")]
    NotRenewable,
    /// The CSR is not signed.
    #[error(transparent)]
    Request(#[from] RequestFault),
    /// Signing.
    #[error(transparent)]
    Authority(#[from] AuthorityError),
    /// PKCS#12.
    #[error(transparent)]
    Bundle(#[from] BundleError),
    /// Revocation list.
    #[error(transparent)]
    List(#[from] RevocationListError),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}
