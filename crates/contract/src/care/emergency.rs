//! 緊急時の閲覧: without the usual conditions, with a written reason, told to recipient and administrator, reviewed.

use chrono::{DateTime, Utc};
use domain::care::RecordKind;
use serde::{Deserialize, Serialize};

/// `GET /care/emergencies`: of the active office, open ones first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EmergencyList {
    /// The accesses.
    pub items: Vec<EmergencyView>,
}

/// One emergency access.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EmergencyView {
    /// Id.
    pub id: String,
    /// Relation of the person looked up.
    pub relation: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Name of who looked.
    pub by: String,
    /// Kinds seen.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub kinds: Vec<RecordKind>,
    /// The written reason.
    pub reason: String,
    /// What the review said; none while it is open.
    #[serde(default)]
    pub outcome: Option<EmergencyOutcome>,
    /// Note of the review.
    #[serde(default)]
    pub note: String,
    /// When it was reviewed.
    #[serde(default)]
    pub reviewed_at: Option<DateTime<Utc>>,
    /// Name of who reviewed.
    #[serde(default)]
    pub reviewed_by: String,
    /// Whether the signed-in person may review it (never one's own).
    pub may_review: bool,
}

/// What a review says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum EmergencyOutcome {
    /// It was an emergency.
    Justified,
    /// It was none.
    NotJustified,
}

/// `POST /care/emergencies/{id}/review`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EmergencyReview {
    /// Outcome.
    pub outcome: EmergencyOutcome,
    /// Why; required when not justified.
    #[serde(default)]
    pub note: String,
}
