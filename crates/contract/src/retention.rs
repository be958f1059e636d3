//! Retention: what may go, and who agreed to it (`/retention`).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// `GET /retention`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RetentionView {
    /// What was decided before this day (Asia/Tokyo) is past its retention.
    pub over_before: NaiveDate,
    /// Applications past their retention that no proposal names yet.
    pub waiting: u64,
    /// Applications past their retention that are held back: a report or request waits for an answer, or
    /// something is still to be paid back.
    pub held_back: u64,
    /// Proposals, newest first, at most 50.
    pub proposals: Vec<PurgeProposalView>,
}

/// A purge, proposed, approved or done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PurgeProposalView {
    /// Proposal id.
    pub id: String,
    /// Where it stands.
    pub state: PurgeState,
    /// What was decided before this day.
    pub over_before: NaiveDate,
    /// Applications it names.
    pub applications: i64,
    /// Of them, purged.
    pub purged: i64,
    /// Who proposed.
    pub proposed_by: String,
    /// When.
    pub proposed_at: DateTime<Utc>,
    /// Who approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_at: Option<DateTime<Utc>>,
    /// Finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done_at: Option<DateTime<Utc>>,
    /// Whether the caller may approve it now: another than who proposed.
    pub may_approve: bool,
}

/// Where a purge stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PurgeState {
    /// Waits for a second person.
    Proposed,
    /// Approved; under way.
    Approved,
    /// Done.
    Done,
    /// Taken back.
    Withdrawn,
}
