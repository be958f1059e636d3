//! What the portal asks the platform（介護情報基盤）, and what suppliers deliver to it.
//!
//! Transport is HTTPS with TLS 1.3 and client certificates both ways; whoever calls is known by the SAN
//! `urn:tsunagi:{role}:{number}` of the certificate, never by a header. Answers other than 2xx are RFC 9457
//! problems ([`UpstreamProblem`]). Personal data travels in bodies, never in paths or queries: people are named there
//! by their `subject`, an id the platform made up.

mod delivery;
mod identify;
mod query;

pub mod path;

pub use delivery::{
    ATTACHMENT_LIMIT_BYTES, DELIVERY_LIMIT_BYTES, DeliveredRecord, DeliveryFormat, DeliveryReport,
    ImportIssue, ImportSeverity,
};
pub use identify::{Identified, IdentifyBy, IdentifyRequest};
pub use query::{
    AccessLogEntry, AccessLogRequest, ActingContext, ChangeNotice, MissingKind, MissingReason,
    PersonSummary, ReadinessEntry, ReadinessState, RecordsAnswer, RecordsRequest,
    SUMMARY_LIMIT_PEOPLE, SummariesRequest, VersionsRequest, ViewPurpose,
};

use serde::{Deserialize, Serialize};

/// A refusal of the platform (RFC 9457, `application/problem+json`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpstreamProblem {
    /// HTTP status.
    pub status: u16,
    /// Stable code.
    pub code: UpstreamCode,
    /// English, for the caller's log; no personal data.
    pub title: String,
    /// The platform's id of the request.
    #[serde(default)]
    pub request_id: String,
}

/// Stable codes of refusals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum UpstreamCode {
    /// The body is not what the path takes.
    BadRequest,
    /// The certificate's role may not do this.
    WrongRole,
    /// The acting office, account, purpose or consent is not enough for what was asked.
    NotPermitted,
    /// There is no such person or record.
    NotFound,
    /// Several people fit: more is needed to tell them apart.
    Ambiguous,
    /// The body is larger than taken.
    TooLarge,
    /// Too many requests at once.
    Busy,
    /// The same request id was used before for another request.
    Replayed,
    /// The platform failed; nothing was changed.
    Internal,
}
