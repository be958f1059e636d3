//! Runs: a month's notices made in one go.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Decisions of one month that wait for their notice (`GET /notices/outstanding`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OutstandingMonth {
    /// First day of the month of the decisions.
    pub month: NaiveDate,
    /// 交付決定.
    pub grants: u64,
    /// 不交付決定.
    pub refusals: u64,
    /// A decision of the month (UUID), to be previewed.
    pub sample: String,
}

/// `POST /notices/runs`: issues the notices of a month, or of the decisions named; those that have one
/// already are passed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewNoticeRun {
    /// First day of the month of the decisions.
    #[serde(default)]
    pub month: Option<NaiveDate>,
    /// Decisions by id (UUID), at most 1,000.
    #[serde(default)]
    pub decisions: Vec<String>,
}

/// State of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoticeRunState {
    /// Notices are being made.
    Running,
    /// Every notice is made.
    Done,
    /// Finished, but some could not be made.
    DoneWithFailures,
}

/// A run (`GET /notices/runs/{id}`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeRunView {
    /// Run id (UUID).
    pub id: String,
    /// Month of the decisions; absent for a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<NaiveDate>,
    /// State.
    pub state: NoticeRunState,
    /// Notices in it.
    pub total: u64,
    /// Made.
    pub issued: u64,
    /// Not made.
    pub failed: u64,
    /// Left out, because their decision was changed meanwhile.
    pub void: u64,
    /// Begun.
    pub started_at: DateTime<Utc>,
    /// Who began it.
    pub started_by: String,
    /// Those that could not be made, at most 100.
    pub failures: Vec<NoticeFailureView>,
}

/// A notice that could not be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeFailureView {
    /// Notice id (UUID).
    pub notice: String,
    /// Application id (UUID).
    pub application: String,
    /// Its number.
    pub number: String,
    /// Why.
    pub reason: NoticeFailureReason,
    /// The character that no font has, e.g. `𰻞`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub character: Option<String>,
    /// Its code point, e.g. `U+30EDE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_point: Option<String>,
}

/// Why a notice could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoticeFailureReason {
    /// No font has a character of it.
    MissingCharacter,
    /// A fault of the typesetting.
    Typesetting,
}
