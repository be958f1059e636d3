//! 申し出: the recipient objects to a view or to what a record says; the office answers.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// `POST /my/objections`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewObjection {
    /// The access it is about ([`super::AccessEntry::id`]).
    pub access: String,
    /// What the recipient says.
    pub text: String,
}

/// `GET /my/objections` and `GET /care/objections`, open ones first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ObjectionList {
    /// The objections.
    pub items: Vec<ObjectionView>,
}

/// One objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ObjectionView {
    /// Id.
    pub id: String,
    /// The access it is about.
    pub access: String,
    /// When that was.
    pub accessed_at: DateTime<Utc>,
    /// Office that looked.
    pub office_name: String,
    /// Name of who looked.
    pub by: String,
    /// What the recipient says.
    pub text: String,
    /// When they said it.
    pub made_at: DateTime<Utc>,
    /// The office's answer.
    #[serde(default)]
    pub answer: Option<String>,
    /// When it came.
    #[serde(default)]
    pub answered_at: Option<DateTime<Utc>>,
}

/// `POST /care/objections/{id}/answer`: by the office's administrator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ObjectionAnswer {
    /// The answer, as the recipient will read it.
    pub text: String,
}
