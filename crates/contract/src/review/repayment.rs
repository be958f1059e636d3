//! 返還 (`/review/repayments`): what is owed after a revocation or a tax report, and what was paid.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// `GET /review/repayments`: open ones first, by due day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RepaymentList {
    /// At most 200.
    pub items: Vec<RepaymentView>,
}

/// An amount owed back. Amounts in yen, days in Asia/Tokyo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RepaymentView {
    /// Repayment id.
    pub id: String,
    /// Application id.
    pub case: String,
    /// 受付番号.
    pub reception_number: String,
    /// Office number.
    pub office_number: String,
    /// `revocation` or `tax_credit`.
    pub cause: String,
    /// What was to be paid back.
    pub principal_yen: i64,
    /// By when; a late charge runs from the day after.
    pub due_on: NaiveDate,
    /// Late charge a year in permille (30 = 3.0 %).
    pub rate_permille: i64,
    /// Balance on this day.
    pub as_of: NaiveDate,
    /// Principal still owed.
    pub principal_owed_yen: i64,
    /// Late charge still owed.
    pub charge_owed_yen: i64,
    /// Both.
    pub owed_yen: i64,
    /// Late charge so far, paid or not.
    pub charge_yen: i64,
    /// Paid beyond what was owed.
    pub overpaid_yen: i64,
    /// What was paid, in order.
    pub payments: Vec<RepaymentEntryView>,
    /// Counts up with every payment.
    pub version: i64,
    /// Booked at.
    pub created_at: DateTime<Utc>,
}

/// One payment and how it was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RepaymentEntryView {
    /// Day it came in.
    pub paid_on: NaiveDate,
    /// Amount.
    pub amount_yen: i64,
    /// Counted against the late charge.
    pub to_charge_yen: i64,
    /// Counted against the principal.
    pub to_principal_yen: i64,
}

/// `POST /review/repayments/{id}/payments`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewRepaymentEntry {
    /// The version seen.
    pub version: i64,
    /// Day it came in, not in the future.
    pub paid_on: NaiveDate,
    /// Amount, yen.
    pub amount_yen: i64,
}
