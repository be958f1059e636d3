//! The correction of an account after 振込不能.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::answers::AccountAnswers;

/// `GET /applications/{id}/account-correction`: why the money came back, and what was asked since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountCorrectionView {
    /// Why the bank sent the money back, plain Japanese.
    pub reason: String,
    /// Account the money was sent to.
    pub account: AccountAnswers,
    /// Account asked for instead, waiting for the federation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<AccountAnswers>,
    /// Why the federation refused the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<String>,
    /// Version of the application, to be sent back.
    pub version: i64,
}

/// `POST /applications/{id}/account-correction`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AccountCorrection {
    /// The version the applicant saw.
    pub version: i64,
    /// The account to be paid to instead.
    pub account: AccountAnswers,
}

/// A correction that waits for a reviewer (`GET /review/account-corrections`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WaitingCorrection {
    /// Correction id (UUID).
    pub id: String,
    /// Application.
    pub application_id: String,
    /// Version of the application, to be sent back.
    pub version: i64,
    /// 受付番号.
    pub reception_number: String,
    /// Office number.
    pub office_number: String,
    /// Office name.
    pub office_name: String,
    /// Why the money came back.
    pub reason: String,
    /// Account the money was sent to.
    pub before: AccountAnswers,
    /// Account asked for.
    pub account: AccountAnswers,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// Whether the caller belongs to the office and therefore cannot decide.
    pub conflict: bool,
}

/// `POST /review/cases/{id}/account-confirmation`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AccountConfirmation {
    /// The correction seen.
    pub correction: String,
    /// The version of the application seen.
    pub version: i64,
    /// Whether the account counts from now on.
    pub accepted: bool,
    /// Reason for the applicant; needed when refused.
    #[serde(default)]
    pub note: Option<String>,
}
