//! What a supplier hears of a file it delivered.

use chrono::{DateTime, Utc};
use domain::care::{PersonKey, RecordKind};
use serde::{Deserialize, Serialize};

use crate::record::RecordBody;

/// Largest file of one delivery, bytes. A larger one is refused before it is read.
pub const DELIVERY_LIMIT_BYTES: u64 = 2 * 1024 * 1024 * 1024;

/// In which form a file came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DeliveryFormat {
    /// The JSON form of the kind.
    Json,
    /// The CSV of the kind: care-plan standard 4.1, LIFE, billing, or ours for cards and allowances.
    Csv,
}

/// One line of a delivery in JSON: UTF-8, one object a line (JSON Lines), so that a bad record is one bad line.
///
/// Exactly one of `body` and `deletes` is there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeliveredRecord {
    /// Whom it is about.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub person: PersonKey,
    /// The supplier's time stamp of the content: the newest wins, in whatever order files arrive.
    pub stamped_at: DateTime<Utc>,
    /// The content; the platform derives the part of the record from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<RecordBody>,
    /// The part of the record that is deleted, e.g. `plan/1370000009/2026-10-01`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deletes: Option<String>,
    /// 主治医意見書 only: the form as PDF, base64; at most [`ATTACHMENT_LIMIT_BYTES`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pdf: Option<String>,
}

/// Largest attached PDF, bytes.
pub const ATTACHMENT_LIMIT_BYTES: usize = 5 * 1024 * 1024;

/// What became of a delivery. Good records are taken, bad ones listed, never half a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeliveryReport {
    /// Id of the delivery.
    pub delivery: String,
    /// Kind.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: RecordKind,
    /// Form.
    pub format: DeliveryFormat,
    /// Records new or changed.
    pub taken: u64,
    /// Records that were known already, or older than what is known.
    pub unchanged: u64,
    /// Records deleted by a deletion file.
    pub deleted: u64,
    /// Records refused.
    pub refused: u64,
    /// What to mend or to know, in order of lines; at most 1,000.
    pub issues: Vec<ImportIssue>,
    /// Issues beyond the first 1,000.
    #[serde(default)]
    pub more_issues: u64,
}

/// One thing about one line or field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportIssue {
    /// Line of the file, from 1; 0: the file as a whole.
    pub line: u64,
    /// Field as the standard names it; empty: the line as a whole.
    #[serde(default)]
    pub field: String,
    /// Whether the record was refused.
    pub severity: ImportSeverity,
    /// Stable code, e.g. `wrong_field_count`.
    pub code: String,
    /// What is wrong and why, in Japanese; never the personal value itself.
    pub what: String,
    /// How to mend it, in Japanese.
    pub cure: String,
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImportSeverity {
    /// Read in spite of it.
    Warning,
    /// The record is not taken.
    Refused,
}
