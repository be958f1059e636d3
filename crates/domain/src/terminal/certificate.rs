//! The life of a terminal's certificate.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// How long a certificate is good: a year, as 介護保険証明書 is.
pub const LIFE: TimeDelta = TimeDelta::days(365);

/// From when before its end a certificate can be renewed and its office is told: 90 days, as for 介護保険証明書.
pub const RENEW_FROM: TimeDelta = TimeDelta::days(90);

/// How a certificate came to a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CertificateWay {
    /// A PKCS#12 file with a one-time password.
    Pkcs12,
    /// An Apple configuration profile with such a file inside.
    AppleProfile,
    /// The terminal made its key itself and asked with a CSR.
    Csr,
    /// Issued by somebody else (介護保険証明書, 介護DX証明書); it belongs to the office, not to one terminal.
    External,
}

/// Why a certificate was revoked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RevocationReason {
    /// The terminal, or the file with its key, was lost or stolen.
    Lost,
    /// Another one was issued for the terminal.
    Replaced,
    /// The terminal was taken out of service.
    Retired,
    /// Anything else.
    Other,
}

/// Where a certificate stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CertificateState {
    /// Good, and not used yet.
    Unused,
    /// Good.
    Good,
    /// Good, and within [`RENEW_FROM`] of its end.
    Ending,
    /// Its time is over.
    Ended,
    /// Revoked.
    Revoked,
}

impl CertificateState {
    /// Whether it opens anything now.
    pub const fn is_in_force(self) -> bool {
        matches!(self, Self::Unused | Self::Good | Self::Ending)
    }
}

impl CertificateWay {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::Pkcs12, Self::AppleProfile, Self::Csr, Self::External];

    /// The stable id, as in JSON and the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pkcs12 => "pkcs12",
            Self::AppleProfile => "apple_profile",
            Self::Csr => "csr",
            Self::External => "external",
        }
    }

    /// The way with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.as_str() == id)
    }
}

impl RevocationReason {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::Lost, Self::Replaced, Self::Retired, Self::Other];

    /// The stable id, as in JSON and the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lost => "lost",
            Self::Replaced => "replaced",
            Self::Retired => "retired",
            Self::Other => "other",
        }
    }

    /// The reason with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == id)
    }
}

/// Where a certificate with these dates stands at `now`.
pub fn state_of(
    now: DateTime<Utc>,
    not_after: DateTime<Utc>,
    is_used: bool,
    is_revoked: bool,
) -> CertificateState {
    if is_revoked {
        return CertificateState::Revoked;
    }
    if not_after <= now {
        return CertificateState::Ended;
    }
    if is_renewable(now, not_after) {
        return CertificateState::Ending;
    }
    if is_used {
        CertificateState::Good
    } else {
        CertificateState::Unused
    }
}

/// Whether a good certificate with this end is near enough to it to be renewed.
pub fn is_renewable(now: DateTime<Utc>, not_after: DateTime<Utc>) -> bool {
    now < not_after && not_after - now <= RENEW_FROM
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::days(day)
    }

    #[test]
    fn a_certificate_is_good_then_ending_then_ended() {
        let end = at(365);
        let used = |now| state_of(now, end, true, false);
        assert_eq!(state_of(at(0), end, false, false), CertificateState::Unused);
        assert_eq!(used(at(274)), CertificateState::Good);
        assert_eq!(used(at(275)), CertificateState::Ending);
        assert_eq!(used(at(365)), CertificateState::Ended);
        assert_eq!(state_of(at(0), end, true, true), CertificateState::Revoked);
    }

    #[test]
    fn only_one_that_ends_soon_and_has_not_ended_is_renewed() {
        let end = at(365);
        assert!(!is_renewable(at(274), end));
        assert!(is_renewable(at(275), end));
        assert!(is_renewable(end - TimeDelta::seconds(1), end));
        assert!(!is_renewable(end, end));
    }
}
