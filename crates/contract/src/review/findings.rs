//! Checklist, findings and internal comments (`/review/cases/{id}/findings`, `…/comments`). Nothing here is
//! ever shown to an applicant.

use chrono::{DateTime, Utc};
use domain::scheme::Certainty;
use serde::{Deserialize, Serialize};

use super::queue::PersonRef;

/// `GET /review/cases/{id}/findings`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FindingsView {
    /// Application id.
    pub case: String,
    /// Counts up with every save; 0 before the first.
    pub version: i64,
    /// What to look at in each document, from the scheme.
    pub checklist: Vec<ChecklistView>,
    /// What reviewers found so far.
    pub findings: Vec<Finding>,
    /// Who saved last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saved_by: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saved_at: Option<DateTime<Utc>>,
}

/// The checklist of one kind of document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChecklistView {
    /// Kind of document, e.g. `receipt_copy`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Known reasons for sending it back.
    pub reasons: Vec<ReasonView>,
    /// The document the list is taken from.
    pub source: String,
    /// How sure it is: `C`, `C2`, `D`, `M`, `U`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub certainty: Certainty,
}

/// A known reason for sending a document back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReasonView {
    /// Stable id within the scheme, e.g. `lump_sum`.
    pub id: String,
    /// What the reviewer checks: 「「〇〇一式」ではなく内訳と金額がわかる」.
    pub check: String,
    /// Text ready to be sent to the applicant.
    pub text: String,
}

/// What a reviewer found in one field or document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// Field as in field issues: `account.holder_kana`, `documents.receipt_copy`.
    pub field: String,
    /// The very document, when one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// Looked at and in order (`true`), or something is wrong (`false`).
    pub in_order: bool,
    /// Ids of the scheme's reasons that apply.
    #[serde(default)]
    pub reasons: Vec<String>,
    /// Free text, at most 1,000 characters.
    #[serde(default)]
    pub text: String,
}

/// `PUT /review/cases/{id}/findings`: replaces them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FindingsRequest {
    /// The version seen; 0 before the first save.
    pub version: i64,
    /// All findings, at most 100.
    pub findings: Vec<Finding>,
}

/// `GET /review/cases/{id}/comments`: oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CommentList {
    /// All comments.
    pub items: Vec<CommentView>,
    /// People who can be mentioned.
    pub people: Vec<PersonRef>,
}

/// An internal comment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CommentView {
    /// Comment id.
    pub id: String,
    /// Who wrote it.
    pub author: PersonRef,
    /// What.
    pub text: String,
    /// People mentioned.
    pub mentions: Vec<PersonRef>,
    /// When.
    pub at: DateTime<Utc>,
}

/// `POST /review/cases/{id}/comments`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewComment {
    /// 1 to 1,000 characters.
    pub text: String,
    /// People who are told of it (`@…` in the text), by id; at most 20, people of the review alone.
    #[serde(default)]
    pub mentions: Vec<String>,
}
