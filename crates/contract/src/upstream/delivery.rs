//! What a supplier hears of a file it delivered.

use domain::care::RecordKind;
use serde::{Deserialize, Serialize};

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
