//! 本人ページ: the recipient's own record, consents, and who looked.

use chrono::{DateTime, Utc};
use domain::care::RecordKind;
use serde::{Deserialize, Serialize};

use super::consent::ConsentView;
use super::people::PlatformState;
use crate::upstream::{PersonSummary, ViewPurpose};

/// `GET /my/care`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MyCareView {
    /// What the platform says of them.
    #[serde(default)]
    pub summary: Option<PersonSummary>,
    /// Whether it could be asked.
    pub platform: PlatformState,
    /// Names of the offices that serve them now.
    pub offices: Vec<String>,
}

/// `GET /my/consents`, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnConsents {
    /// The consents.
    pub items: Vec<ConsentView>,
}

/// `GET /my/access-log`: who looked, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccessLog {
    /// The accesses, one a visit.
    pub items: Vec<AccessEntry>,
    /// Cursor of the next page (`?after=`).
    #[serde(default)]
    pub next: Option<String>,
}

/// One visit to the recipient's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccessEntry {
    /// Id.
    pub id: String,
    /// When it began.
    pub at: DateTime<Utc>,
    /// Office; empty when it was the recipient.
    #[serde(default)]
    pub office_name: String,
    /// Name of the person who looked.
    pub by: String,
    /// Job as the policy names it.
    pub job: String,
    /// Why.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub purpose: ViewPurpose,
    /// Kinds seen.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub seen: Vec<RecordKind>,
    /// Kinds asked for and refused.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub refused: Vec<RecordKind>,
    /// Kinds printed.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub printed: Vec<RecordKind>,
    /// The written reason of an emergency.
    #[serde(default)]
    pub emergency_reason: Option<String>,
    /// Whether the recipient has objected.
    pub objected: bool,
}
