//! Applications for the subsidy (`/applications`).

use chrono::{DateTime, NaiveDate, Utc};
use domain::application::Status;
use serde::{Deserialize, Serialize};

use crate::answers::Answers;
use crate::problem::FieldIssue;
use crate::scheme::EstimateView;

/// `POST /applications`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewApplication {
    /// Scheme, e.g. `fy2026`.
    pub scheme_id: String,
    /// 介護保険事業所番号; one of the person's (or token's) offices.
    pub office_number: String,
}

/// A row of 申請一覧.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApplicationSummary {
    /// Application id (UUID).
    pub id: String,
    /// Scheme.
    pub scheme_id: String,
    /// Office number.
    pub office_number: String,
    /// Office name.
    pub office_name: String,
    /// Where it stands.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub status: Status,
    /// 受付番号, once submitted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reception_number: Option<String>,
    /// ④ as far as known, yen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grant_yen: Option<i64>,
    /// Last change.
    pub updated_at: DateTime<Utc>,
    /// Last submission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submitted_at: Option<DateTime<Utc>>,
}

/// One application, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApplicationView {
    /// Application id (UUID).
    pub id: String,
    /// Scheme it was made under.
    pub scheme_id: String,
    /// Office number.
    pub office_number: String,
    /// Office name as registered.
    pub office_name: String,
    /// Where it stands.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub status: Status,
    /// Counts up with every change; also the `ETag`, to be sent back as `If-Match`.
    pub version: i64,
    /// Whether the caller may change answers and documents now.
    pub editable: bool,
    /// Whether the caller may withdraw it now.
    pub withdrawable: bool,
    /// 受付番号, once submitted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reception_number: Option<String>,
    /// The draft as saved.
    pub answers: Answers,
    /// Documents of the draft.
    pub documents: Vec<DocumentView>,
    /// ① – ④ as far as services and costs are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estimate: Option<EstimateView>,
    /// What still stands between the draft and submission; empty = ready.
    pub missing: Vec<FieldIssue>,
    /// What has happened, oldest first.
    pub timeline: Vec<TimelineEntry>,
    /// 差戻し, newest first: what was to be corrected each time. While `status` is `returned`, the first
    /// one is what the applicant has to correct now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Corrections>,
    /// What happens next and when.
    pub outlook: Outlook,
    /// Created.
    pub created_at: DateTime<Utc>,
    /// Last change.
    pub updated_at: DateTime<Utc>,
    /// Last submission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submitted_at: Option<DateTime<Utc>>,
}

/// What happens next. Months and days in Asia/Tokyo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Outlook {
    /// Last day it is received: of the window, or for correcting while it is sent back.
    pub closes_on: NaiveDate,
    /// Days left including today; absent before the window and behind that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_left: Option<i64>,
    /// First day of the month the application counts as received in (for a draft: if submitted today).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_month: Option<NaiveDate>,
    /// Last day by which the result is expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision_by: Option<NaiveDate>,
    /// Last day by which the money is expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_by: Option<NaiveDate>,
}

/// One 差戻し as the applicant sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Corrections {
    /// Return id.
    pub id: String,
    /// Counts from 1 within the application.
    pub ordinal: i64,
    /// When it was sent back.
    pub returned_at: DateTime<Utc>,
    /// What is to be corrected.
    pub marks: Vec<CorrectionMark>,
    /// A further note, may be empty.
    #[serde(default)]
    pub note: String,
}

/// One field or document to be corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CorrectionMark {
    /// Field as in field issues: `account.holder_kana`, `documents.receipt_copy`.
    pub field: String,
    /// The very document, when one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// Reason of the scheme's checklist.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Why, in words.
    pub text: String,
}

/// One step in the life of an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TimelineEntry {
    /// State reached.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub status: Status,
    /// When.
    pub at: DateTime<Utc>,
    /// Name of the person, for people of the same office; absent for the federation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// A note meant for the applicant (reason for return and the like).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A document of an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DocumentView {
    /// Document id (UUID).
    pub id: String,
    /// Kind, e.g. `receipt_copy`.
    pub kind: String,
    /// File name as uploaded.
    pub name: String,
    /// By content: `application/pdf`, `image/jpeg`, `image/png`.
    pub media_type: String,
    /// Bytes.
    pub size_bytes: i64,
    /// SHA-256 of the bytes, 64 hex digits.
    pub sha256: String,
    /// Pages; 1 for a picture.
    pub pages: i32,
    /// When it was taken in.
    pub uploaded_at: DateTime<Utc>,
}

/// Query of `PUT /applications/{id}/documents/{kind}`; the body is the raw file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams, utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct UploadQuery {
    /// File name with ending, at most 200 characters.
    pub name: String,
}

/// Query of `GET /applications/{id}/documents/{document}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams, utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DocumentQuery {
    /// Absent: the very bytes. `preview`: a picture of the first page without metadata.
    #[serde(default)]
    pub view: Option<String>,
}

/// Answer to an upload.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Uploaded {
    /// The document taken in.
    pub document: DocumentView,
    /// Version of the application after it.
    pub version: i64,
}

/// `POST /applications/{id}/submission`, with header `Idempotency-Key` (16–64 visible characters).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SubmissionRequest {
    /// The version the applicant saw on 確認.
    pub version: i64,
    /// The applicant declares that the content is true (申請内容に相違ありません).
    pub declared: bool,
}

/// What the applicant holds after submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Receipt {
    /// Application id.
    pub application_id: String,
    /// 受付番号.
    pub reception_number: String,
    /// When it was received.
    pub submitted_at: DateTime<Utc>,
    /// Version of the application after it.
    pub version: i64,
    /// ① – ④ as submitted.
    pub estimate: EstimateView,
    /// Every document received, with size and SHA-256.
    pub documents: Vec<DocumentView>,
    /// What happens next.
    pub outlook: Outlook,
}

/// `GET /applications/{id}/submission`: the copy of what was last submitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SubmittedCopy {
    /// The receipt as given.
    pub receipt: Receipt,
    /// Office number.
    pub office_number: String,
    /// Scheme.
    pub scheme_id: String,
    /// Answers as submitted.
    pub answers: Answers,
    /// How many times it was submitted, this one included.
    pub ordinal: i32,
}

/// `POST /applications/{id}/withdrawal`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WithdrawalRequest {
    /// The version the applicant saw.
    pub version: i64,
}
