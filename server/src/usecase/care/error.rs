//! Why something about care records was not done.

use contract::{FieldCode, FieldIssue};
use store::StoreError;

use crate::card::CardRefusal;
use crate::limits::TooMany;
use crate::upstream::UpstreamError;
use crate::usecase::account::AccountError;

/// Nothing was done; what was tried may have been written down.
#[derive(Debug, thiserror::Error)]
pub enum CareError {
    /// Not there, or not theirs.
    #[error("not there")]
    NotThere,
    /// The person works for no office now, or has no role there that serves people.
    #[error("no office")]
    NoOffice,
    /// The office's identity is not verified.
    #[error("office not verified")]
    OfficeNotVerified,
    /// Fields at fault.
    #[error("fields at fault")]
    Fields(Vec<FieldIssue>),
    /// Its state does not allow this (ended, reviewed, withdrawn already).
    #[error("not in this state")]
    NotInThisState,
    /// There is one already.
    #[error("already there")]
    AlreadyThere,
    /// Nobody reviews an access of their own.
    #[error("made by oneself")]
    OwnAccess,
    /// Nobody fits all that was typed.
    #[error("nobody fits")]
    NobodyFits,
    /// Several people fit.
    #[error("several people fit")]
    SeveralFit,
    /// The identification was used, is past, or another session's.
    #[error("the identification cannot be used")]
    IdentificationGone,
    /// No such card proof was verified in this session.
    #[error("card proof unknown")]
    CardProofUnknown,
    /// The card, or its proof.
    #[error(transparent)]
    Card(#[from] CardRefusal),
    /// The check claimed is not the check made.
    #[error("the check was not made")]
    CheckNotProved,
    /// This installation has no platform.
    #[error("not connected to a platform")]
    NotConnected,
    /// The platform.
    #[error(transparent)]
    Platform(#[from] UpstreamError),
    /// Too often.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// An invitation.
    #[error(transparent)]
    Account(#[from] AccountError),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl CareError {
    /// One field at fault.
    pub(super) fn field(field: &str, code: FieldCode) -> Self {
        Self::Fields(vec![FieldIssue::new(field, code)])
    }

    /// One field at fault, with the fact its wording needs.
    pub(super) fn field_with(field: &str, code: FieldCode, detail: &str) -> Self {
        Self::Fields(vec![FieldIssue::with(field, code, detail)])
    }
}
