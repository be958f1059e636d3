//! A notice as its office and the federation see it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::kind::{NoticeKind, NoticeState};

/// A notice in a list (`GET /applications/{id}/notices`, `GET /review/cases/{id}/notices`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeView {
    /// Notice id (UUID).
    pub id: String,
    /// Kind.
    pub kind: NoticeKind,
    /// Number of the notice.
    pub number: String,
    /// Where it stands; applicants see issued ones only.
    pub state: NoticeState,
    /// Day on the notice.
    pub decided_on: NaiveDate,
    /// Bytes of the PDF, once made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size_bytes: Option<i64>,
    /// SHA-256 of the PDF, once made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// Made at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_at: Option<DateTime<Utc>>,
    /// The office was written to at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mailed_at: Option<DateTime<Utc>>,
    /// First opened by the office at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_downloaded_at: Option<DateTime<Utc>>,
    /// Not in force any more since: the decision was changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superseded_at: Option<DateTime<Utc>>,
}
