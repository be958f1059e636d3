//! The dashboard.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Query of `GET /review/figures` and `GET /review/figures.csv`. Days in Asia/Tokyo.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams, utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FiguresQuery {
    /// Scheme; the newest when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
    /// First day; the scheme's first when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Last day, itself included; today when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// For the CSV: `utf8` (the usual) or `sjis`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
}

/// `GET /review/figures`: what was first received between two days, as it stands now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Figures {
    /// Scheme.
    pub scheme_id: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// All of it.
    pub all: SumFigures,
    /// Middle of the days from last submission to decision, of what is decided; absent when nothing is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub median_days: Option<f64>,
    /// How often cases were sent back (one case may be sent back more than once).
    pub returns: i64,
    /// Cases sent back at least once.
    pub returned_cases: i64,
    /// Reasons, the most frequent first.
    pub by_reason: Vec<ReasonFigures>,
    /// Each day with something received, oldest first.
    pub per_day: Vec<DayFigures>,
    /// Each prefecture with a case, by number.
    pub by_prefecture: Vec<GroupFigures>,
    /// Each set of categories with a case; a case with several stands under `home_visit,residential`.
    pub by_category: Vec<GroupFigures>,
}

/// Counts and sums of a group of cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SumFigures {
    /// Received.
    pub received: i64,
    /// 申請済: waiting for review.
    pub waiting: i64,
    /// 審査中.
    pub in_review: i64,
    /// 差戻し: with the applicant now.
    pub returned: i64,
    /// Approved, paid or not (revoked ones not).
    pub approved: i64,
    /// Of these, yen.
    pub approved_yen: i64,
    /// 不交付.
    pub rejected: i64,
    /// 入金済.
    pub paid: i64,
    /// Of these, yen.
    pub paid_yen: i64,
    /// 取下げ.
    pub withdrawn: i64,
    /// 決定取消.
    pub revoked: i64,
}

/// One day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DayFigures {
    /// Day, Asia/Tokyo.
    pub day: NaiveDate,
    /// First submissions.
    pub received: i64,
}

/// One prefecture or set of categories.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupFigures {
    /// 都道府県番号, or category ids joined by commas.
    pub key: String,
    /// Its figures.
    pub sums: SumFigures,
}

/// One reason for sending back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReasonFigures {
    /// Reason id of the scheme; empty: free text alone.
    pub reason: String,
    /// What the applicant was told; empty for free text and for a reason the scheme no longer has.
    #[serde(default)]
    pub text: String,
    /// How often.
    pub count: i64,
}
