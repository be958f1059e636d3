//! The queue of cases.

use chrono::{DateTime, NaiveDate, Utc};
use domain::application::Status;
use serde::{Deserialize, Serialize};

use super::case::HoldView;

/// What the queue is narrowed to. All given conditions hold together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams, utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CaseFilter {
    /// Status id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Month received, `2026-11` (Asia/Tokyo).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<String>,
    /// 都道府県番号, two digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefecture: Option<String>,
    /// Category id, e.g. `home_visit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Id of a flag set by the automatic checks; `any`: at least one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flag: Option<String>,
    /// Person id of the reviewer assigned; `me`; `none`: nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewer: Option<String>,
    /// Office name (any part), office number (from its start) or reception number (whole, from its
    /// start, or its serial alone). Words apart by spaces must all match. At most 100 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
}

/// `GET /review/cases`: [`CaseFilter`] with a page, in the order received.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams, utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CasesQuery {
    /// As in [`CaseFilter`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// As in [`CaseFilter`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<String>,
    /// As in [`CaseFilter`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefecture: Option<String>,
    /// As in [`CaseFilter`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// As in [`CaseFilter`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flag: Option<String>,
    /// As in [`CaseFilter`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewer: Option<String>,
    /// As in [`CaseFilter`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// Cursor from the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Rows wanted, 1–100; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl CasesQuery {
    /// The filter without the page.
    #[must_use]
    pub fn filter(&self) -> CaseFilter {
        CaseFilter {
            status: self.status.clone(),
            month: self.month.clone(),
            prefecture: self.prefecture.clone(),
            category: self.category.clone(),
            flag: self.flag.clone(),
            reviewer: self.reviewer.clone(),
            q: self.q.clone(),
        }
    }
}

/// `GET /review/cases.csv`: [`CaseFilter`] with an encoding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams, utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ExportQuery {
    /// As in [`CaseFilter`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// As in [`CaseFilter`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<String>,
    /// As in [`CaseFilter`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefecture: Option<String>,
    /// As in [`CaseFilter`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// As in [`CaseFilter`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flag: Option<String>,
    /// As in [`CaseFilter`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewer: Option<String>,
    /// As in [`CaseFilter`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// `utf8` (with BOM; the usual) or `sjis` (`Shift_JIS`). A character `Shift_JIS` does not have is written
    /// as 〓, and the last column of its row names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
}

impl ExportQuery {
    /// The filter without the encoding.
    #[must_use]
    pub fn filter(&self) -> CaseFilter {
        CaseFilter {
            status: self.status.clone(),
            month: self.month.clone(),
            prefecture: self.prefecture.clone(),
            category: self.category.clone(),
            flag: self.flag.clone(),
            reviewer: self.reviewer.clone(),
            q: self.q.clone(),
        }
    }
}

/// A person of the federation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonRef {
    /// Person id (UUID).
    pub id: String,
    /// 氏名.
    pub name: String,
}

/// A row of the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseRow {
    /// Application id (UUID).
    pub id: String,
    /// Scheme.
    pub scheme_id: String,
    /// 受付番号.
    pub reception_number: String,
    /// Office number.
    pub office_number: String,
    /// Office name as registered.
    pub office_name: String,
    /// 都道府県番号, two digits (`domain::prefecture` knows the name).
    pub prefecture: String,
    /// Category ids of the services submitted.
    pub categories: Vec<String>,
    /// Where it stands.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub status: Status,
    /// Version of the application.
    pub version: i64,
    /// Flags set by the automatic checks.
    pub flags: Vec<String>,
    /// ④ as submitted, yen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grant_yen: Option<i64>,
    /// 交付決定額, yen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_yen: Option<i64>,
    /// First day of the month it counts as received in.
    pub received_month: NaiveDate,
    /// Last submission.
    pub submitted_at: DateTime<Utc>,
    /// First submission.
    pub first_submitted_at: DateTime<Utc>,
    /// Decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_at: Option<DateTime<Utc>>,
    /// Whole days (Asia/Tokyo) since the last submission.
    pub age_days: i64,
    /// Last day by which the result is expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision_by: Option<NaiveDate>,
    /// Days left to [`Self::decision_by`], negative when over; absent once decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_left: Option<i64>,
    /// Reviewer it is assigned to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<PersonRef>,
    /// Who has it open now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold: Option<HoldView>,
    /// The caller belongs to this office: they may look, not decide.
    pub conflict: bool,
}

/// `GET /review/counts`, with a [`CaseFilter`] whose status is ignored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseCounts {
    /// All states together.
    pub total: i64,
    /// Each state a submitted application can be in, in the order of its life; also those with 0.
    pub by_status: Vec<StatusCount>,
}

/// Cases in one state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StatusCount {
    /// State.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub status: Status,
    /// Cases.
    pub count: i64,
}

/// A row of `GET /review/reviewers`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReviewerView {
    /// Person id (UUID).
    pub id: String,
    /// 氏名.
    pub name: String,
    /// `reviewer` or `lead_reviewer`.
    pub role: String,
    /// Cases assigned to them that wait for a decision.
    pub open_cases: i64,
}

/// `POST /review/assignments`: gives cases nobody has to reviewers in turn, in the order received.
/// Cases of an office a reviewer belongs to go to the next one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AssignmentsRequest {
    /// Person ids; empty: every reviewer.
    #[serde(default)]
    pub reviewers: Vec<String>,
    /// Which cases; `reviewer` is ignored, and only 申請済 and 審査中 are given out.
    #[serde(default)]
    pub filter: CaseFilter,
    /// Cases at most, 1–5,000; 500 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Assignments {
    /// Cases given out.
    pub assigned: i64,
    /// To whom.
    pub shares: Vec<AssignmentShare>,
}

/// One reviewer's share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AssignmentShare {
    /// Reviewer.
    pub reviewer: PersonRef,
    /// Cases.
    pub count: i64,
}

/// `POST /review/views`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewSavedView {
    /// Name, at most 60 characters; saving under a name one has replaces the view.
    pub name: String,
    /// Filters.
    pub filter: CaseFilter,
    /// Whether every reviewer sees it.
    #[serde(default)]
    pub shared: bool,
}

/// A saved view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedView {
    /// View id (UUID).
    pub id: String,
    /// Name.
    pub name: String,
    /// Filters.
    pub filter: CaseFilter,
    /// Whether every reviewer sees it.
    pub shared: bool,
    /// Whether it is the caller's own: only those can be removed.
    pub mine: bool,
}

/// `GET /review/views`: one's own and the shared ones, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedViews {
    /// Views.
    pub items: Vec<SavedView>,
}
