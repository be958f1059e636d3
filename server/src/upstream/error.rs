//! What can go wrong on the way upstream.

use contract::upstream::UpstreamCode;

/// Nothing usable came back. No text in here holds personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UpstreamError {
    /// It did not answer; trying again is safe.
    #[error("the platform cannot be reached: {0}")]
    Unreachable(Trouble),
    /// It says no.
    #[error("the platform refused: {0:?}")]
    Refused(UpstreamCode),
    /// What it answered cannot be used.
    #[error("the platform's answer cannot be used: {0}")]
    Unusable(Unusable),
    /// The grant is too old: decide again.
    #[error("the decision is too old")]
    TooLate,
}

/// Why it did not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// No connection, or the handshake failed (wrong organisation, revoked, expired, unknown root).
    #[error("no connection")]
    Connect,
    /// No answer in time.
    #[error("no answer in time")]
    Timeout,
    /// The connection broke.
    #[error("the connection broke")]
    Broken,
    /// It said that it failed or is busy.
    #[error("status {0}")]
    Status(u16),
    /// It failed again and again; not asked for a while.
    #[error("not asked after several failures")]
    Open,
    /// As many calls as allowed are under way.
    #[error("too many calls under way")]
    Full,
}

/// Why an answer cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// Not what the contract says.
    #[error("not of the agreed shape")]
    Shape,
    /// Larger than anything it could be.
    #[error("too large")]
    TooLarge,
    /// About somebody else.
    #[error("about somebody else")]
    OtherPerson,
    /// Holds what was not asked for.
    #[error("holds what was not asked for")]
    NotAsked,
    /// A status the contract does not know.
    #[error("status {0}")]
    Status(u16),
}

impl UpstreamError {
    /// A stable word for the audit log and measurements.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unreachable(_) => "unreachable",
            Self::Refused(_) => "refused_by_platform",
            Self::Unusable(_) => "unusable",
            Self::TooLate => "too_late",
        }
    }
}
