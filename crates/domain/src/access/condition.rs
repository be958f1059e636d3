//! What is missing before a kind of record may be seen.

use serde::{Deserialize, Serialize};

/// A condition that is not met. Each says what would have to change; wording belongs to the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// The office's identity is not verified yet.
    OfficeNotVerified,
    /// The office is not 担当事業所 of the person.
    NoRelation,
    /// It was, and serves the person no more.
    RelationEnded,
    /// 閲覧期限 has passed: the person's identity has to be checked again.
    ViewingExpired,
    /// This service type never sees this kind.
    ServiceNotPermitted,
    /// This job never sees this kind.
    JobNotPermitted,
    /// No consent was ever given for this kind.
    NoConsent,
    /// The consent for this kind has run out.
    ConsentExpired,
    /// The consent for this kind was withdrawn.
    ConsentWithdrawn,
}

impl Condition {
    /// Every condition.
    pub const ALL: [Self; 9] = [
        Self::OfficeNotVerified,
        Self::NoRelation,
        Self::RelationEnded,
        Self::ViewingExpired,
        Self::ServiceNotPermitted,
        Self::JobNotPermitted,
        Self::NoConsent,
        Self::ConsentExpired,
        Self::ConsentWithdrawn,
    ];

    /// The stable id, as in JSON and the audit log.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OfficeNotVerified => "office_not_verified",
            Self::NoRelation => "no_relation",
            Self::RelationEnded => "relation_ended",
            Self::ViewingExpired => "viewing_expired",
            Self::ServiceNotPermitted => "service_not_permitted",
            Self::JobNotPermitted => "job_not_permitted",
            Self::NoConsent => "no_consent",
            Self::ConsentExpired => "consent_expired",
            Self::ConsentWithdrawn => "consent_withdrawn",
        }
    }
}
