//! After the grant: reports and requests of offices (`/applications/{id}/duties`, `/review/duties`).

mod check;

use chrono::{DateTime, NaiveDate, Utc};
use domain::duty::{DisposalManner, DutyKind, DutyState, TaxMethod};
use serde::{Deserialize, Serialize};

use crate::application::DocumentView;

/// What an office typed, half-filled or whole. Which fields count depends on the kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DutyForm {
    /// 消費税の申告の方法 (tax report).
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub method: Option<TaxMethod>,
    /// 課税売上高, yen (tax report).
    #[serde(default)]
    pub taxable_sales_yen: Option<i64>,
    /// 総売上高, yen (tax report).
    #[serde(default)]
    pub total_sales_yen: Option<i64>,
    /// Part of the grant for 課税売上, yen (tax report, 個別対応方式).
    #[serde(default)]
    pub use_taxable_yen: Option<i64>,
    /// Part of the grant for both, yen (tax report, 個別対応方式).
    #[serde(default)]
    pub use_common_yen: Option<i64>,
    /// Part of the grant for 非課税売上, yen (tax report, 個別対応方式).
    #[serde(default)]
    pub use_non_taxable_yen: Option<i64>,
    /// 仕入控除税額 of the grant as filed, yen, also 0 (tax report).
    #[serde(default)]
    pub credit_yen: Option<i64>,
    /// 補足 (tax report): needed when the credit differs from what the breakdown gives.
    #[serde(default)]
    pub note: String,
    /// What changes (change).
    #[serde(default)]
    pub content: String,
    /// Why (change, abandonment, disposal).
    #[serde(default)]
    pub reason: String,
    /// From which day (abandonment).
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// Name and model of the property (disposal).
    #[serde(default)]
    pub property: String,
    /// Price a unit, yen incl. tax, at least 300,000 (disposal).
    #[serde(default)]
    pub unit_price_yen: Option<i64>,
    /// Units (disposal).
    #[serde(default)]
    pub units: Option<i64>,
    /// Bought on (disposal).
    #[serde(default)]
    pub acquired_on: Option<NaiveDate>,
    /// What is to be done with it (disposal).
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub manner: Option<DisposalManner>,
}

/// A report or request, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DutyView {
    /// Duty id (UUID).
    pub id: String,
    /// Application id (UUID).
    pub application_id: String,
    /// What it is.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: DutyKind,
    /// Where it stands.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: DutyState,
    /// Last day, for what is owed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<NaiveDate>,
    /// Whether that day has passed and nothing was submitted.
    pub overdue: bool,
    /// Counts up with every change.
    pub version: i64,
    /// Whether the office may change it now.
    pub editable: bool,
    /// What was typed.
    pub form: DutyForm,
    /// The grant, yen.
    pub grant_yen: i64,
    /// To be paid back, yen; known once a report is submitted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repay_yen: Option<i64>,
    /// Last day to pay it back; known once confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repay_by: Option<NaiveDate>,
    /// The federation's word: why it was returned or refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Files handed in with it.
    pub documents: Vec<DocumentView>,
    /// Owed, or begun, since.
    pub opened_at: DateTime<Utc>,
    /// Last submitted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submitted_at: Option<DateTime<Utc>>,
    /// Confirmed, refused or returned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_at: Option<DateTime<Utc>>,
}

/// `GET /applications/{id}/duties`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApplicationDuties {
    /// What is owed or was asked for, oldest first.
    pub items: Vec<DutyView>,
    /// Whether a request can be begun now.
    pub may_request: bool,
    /// Last day books and evidence are kept; known once decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_until: Option<NaiveDate>,
}

/// `POST /applications/{id}/duties`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewDuty {
    /// `change`, `abandonment` or `disposal`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: DutyKind,
}

/// `PUT /applications/{id}/duties/{duty}`: saves what is typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SaveDuty {
    /// The version seen.
    pub version: i64,
    /// Everything typed.
    pub form: DutyForm,
}

/// `POST /applications/{id}/duties/{duty}/submission`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SubmitDuty {
    /// The version seen on 確認.
    pub version: i64,
    /// The office declares that the content is true.
    pub declared: bool,
}

/// `GET /review/duties`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams, utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DutyListQuery {
    /// State id; absent: submitted ones.
    #[serde(default)]
    pub state: Option<String>,
    /// Kind id.
    #[serde(default)]
    pub kind: Option<String>,
    /// `true`: only what is past its day.
    #[serde(default)]
    pub overdue: Option<bool>,
    /// Cursor from the page before.
    #[serde(default)]
    pub after: Option<String>,
    /// Rows wanted, 1–100; 50 when absent.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// A row of the reviewers' list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DutyRow {
    /// Duty id.
    pub id: String,
    /// Application id.
    pub application_id: String,
    /// What it is.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: DutyKind,
    /// Where it stands.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: DutyState,
    /// Last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<NaiveDate>,
    /// Whether that day has passed and nothing was submitted.
    pub overdue: bool,
    /// Office number.
    pub office_number: String,
    /// Office name.
    pub office_name: String,
    /// 受付番号 of the application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reception_number: Option<String>,
    /// To be paid back, yen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repay_yen: Option<i64>,
    /// Last submitted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submitted_at: Option<DateTime<Utc>>,
}

/// `GET /review/duties/{duty}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DutyCase {
    /// The duty.
    pub duty: DutyView,
    /// Office number.
    pub office_number: String,
    /// Office name.
    pub office_name: String,
    /// 受付番号 of the application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reception_number: Option<String>,
    /// What the breakdown of a report gives, yen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reckoned_yen: Option<i64>,
    /// The caller belongs to this office and decides nothing here.
    pub conflict: bool,
}

/// `POST /review/duties/{duty}/decision`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DutyDecision {
    /// The version seen.
    pub version: i64,
    /// What becomes of it.
    pub outcome: DutyOutcome,
    /// Word to the office, at most 1,000 characters; needed for `return` and `refuse`.
    #[serde(default)]
    pub note: String,
    /// With `confirm`, when something is to be paid back: the day by which.
    #[serde(default)]
    pub repay_by: Option<NaiveDate>,
}

/// What becomes of a report or request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DutyOutcome {
    /// 確認 or 承認.
    Confirm,
    /// 差戻し.
    Return,
    /// 不承認; requests only.
    Refuse,
}
