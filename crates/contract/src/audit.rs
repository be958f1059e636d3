//! The audit log, to be read (`/audit`).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// `GET /audit`, `GET /audit.csv`. Filters are joined by "and".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams, utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AuditQuery {
    /// Application id or 受付番号: what was done to it, its documents and its duties.
    #[serde(default)]
    pub application: Option<String>,
    /// Office number acted for.
    #[serde(default)]
    pub office: Option<String>,
    /// Person or token id.
    #[serde(default)]
    pub person: Option<String>,
    /// Action id, e.g. `document.opened`; with a dot at the end a whole group: `application.`.
    #[serde(default)]
    pub action: Option<String>,
    /// First day (Asia/Tokyo).
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day (Asia/Tokyo).
    #[serde(default)]
    pub to: Option<NaiveDate>,
    /// Number of the last record seen; older ones follow.
    #[serde(default)]
    pub after: Option<i64>,
    /// Rows wanted, 1–200; 50 when absent.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// A page of the log, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditPage {
    /// Records.
    pub items: Vec<AuditRecordView>,
    /// To be sent as `after` for the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<i64>,
}

/// One committed act. Ids only; names are added for leads of the review, never for operators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditRecordView {
    /// Number, without a gap.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// `person`, `api_token`, `operator`, `system`, `anonymous`.
    pub actor_kind: String,
    /// Person or token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor_id: Option<String>,
    /// Name of the person, for leads of the review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor_name: Option<String>,
    /// Office acted for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// What was done.
    pub action: String,
    /// To what kind of thing.
    pub subject_kind: String,
    /// To which one.
    pub subject_id: String,
    /// Particulars as JSON text: ids, counts, states.
    pub body: String,
}

/// `GET /audit/verification`: the result of walking the whole chain now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditVerification {
    /// Whether no record was changed, removed or slipped in.
    pub whole: bool,
    /// Records checked, when whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entries: Option<i64>,
    /// Hash of the last record, when whole: to be kept somewhere else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<String>,
    /// First broken record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub broken_at: Option<i64>,
    /// What is wrong with it: `missing`, `unchained`, `changed`, `head`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// When it was checked.
    pub checked_at: DateTime<Utc>,
}
