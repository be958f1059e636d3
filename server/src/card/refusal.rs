//! Why a proof is not accepted.

use store::StoreError;

use super::revocation::RevocationUnavailable;
use crate::limits::TooMany;

/// Why a proof is not accepted. Who called learns less than the log.
#[derive(Debug, thiserror::Error)]
pub enum CardRefusal {
    /// No roots for this kind of proof.
    #[error("no roots of cards are configured")]
    NotConfigured,
    /// Not a proof this version reads.
    #[error("malformed: {0}")]
    Malformed(&'static str),
    /// The challenge is unknown, used, expired, of somebody else, or for something else.
    #[error("challenge void: {0}")]
    ChallengeVoid(&'static str),
    /// Not genuine.
    #[error("refused: {0}")]
    Refused(&'static str),
    /// Not valid today.
    #[error("the certificate is not valid today")]
    Expired,
    /// Of a test hierarchy.
    #[error("a card of a test hierarchy")]
    OfTest,
    /// Revoked, says a certified party.
    #[error("the certificate was revoked")]
    Revoked,
    /// The certified party does not answer.
    #[error(transparent)]
    RevocationUnavailable(#[from] RevocationUnavailable),
    /// Tried too often.
    #[error(transparent)]
    TooMany(#[from] TooMany),
    /// The database did not do its part.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl CardRefusal {
    /// Whether it says something about the proof, which the audit log keeps; else the installation is at fault.
    pub(crate) const fn is_about_the_proof(&self) -> bool {
        !matches!(
            self,
            Self::NotConfigured
                | Self::RevocationUnavailable(_)
                | Self::TooMany(_)
                | Self::Store(_)
        )
    }
}
