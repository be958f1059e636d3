//! One case.

use chrono::{DateTime, NaiveDate, Utc};
use domain::application::Status;
use serde::{Deserialize, Serialize};

use super::queue::{CaseRow, PersonRef};
use crate::answers::Answers;
use crate::application::{DocumentView, Outlook};
use crate::scheme::EstimateView;

/// `GET /review/cases/{id}`, with a [`super::CaseFilter`] for previous and next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseView {
    /// What the queue shows of it.
    pub case: CaseRow,
    /// The submission that counts: the last one. Frozen.
    pub submission: CaseSubmission,
    /// Every submission, oldest first.
    pub submissions: Vec<SubmissionEntry>,
    /// The applicant has changed answers or documents since, and not submitted again.
    pub changed_since: bool,
    /// What has happened, oldest first, with the names of everybody.
    pub timeline: Vec<CaseEvent>,
    /// What happens next and when.
    pub outlook: Outlook,
    /// Ids of the actions its state allows to the federation, e.g. `start_review`.
    pub actions: Vec<String>,
    /// The case before it under the filter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
    /// The case after it under the filter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// A submission as frozen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseSubmission {
    /// Counts from 1.
    pub ordinal: i64,
    /// When.
    pub submitted_at: DateTime<Utc>,
    /// Answers as submitted.
    pub answers: Answers,
    /// ① – ④ as submitted.
    pub estimate: EstimateView,
    /// Documents as submitted.
    pub documents: Vec<DocumentView>,
}

/// One submission in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SubmissionEntry {
    /// Counts from 1.
    pub ordinal: i64,
    /// When.
    pub submitted_at: DateTime<Utc>,
    /// First day of the month it counted as received in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_month: Option<NaiveDate>,
}

/// One step in the life of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseEvent {
    /// State reached.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub status: Status,
    /// When.
    pub at: DateTime<Utc>,
    /// Name of the person; absent for the program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// In which role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Note for the applicant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Query of `GET /review/cases/{id}/documents/{document}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams, utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DocumentPageQuery {
    /// Absent: the very bytes. `preview`: a small picture of the first page. `page`: a picture of a page
    /// large enough to be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub view: Option<String>,
    /// With `page`: which one, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
}

/// `PUT /review/cases/{id}/assignee`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AssigneeRequest {
    /// Person id of the reviewer; absent: nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<String>,
    /// The assignee the caller saw; when somebody else was faster, nothing changes
    /// (`assigned_meanwhile`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<String>,
}

/// Who has a case open for work. Ends 15 minutes after the last `PUT …/hold`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HoldView {
    /// Who.
    pub by: PersonRef,
    /// Until when, without a sign of life.
    pub until: DateTime<Utc>,
    /// Whether it is the caller.
    pub mine: bool,
}
