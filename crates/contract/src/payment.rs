//! Payment (`/payments`), and the correction of an account after 振込不能.

mod account_correction;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use account_correction::{
    AccountConfirmation, AccountCorrection, AccountCorrectionView, WaitingCorrection,
};

/// Query of `GET /payments/candidates`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams, utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CandidatesQuery {
    /// Scheme, e.g. `fy2026`.
    pub scheme: String,
    /// First day of the month to be paid in; what was due before and is unpaid is paid too.
    pub month: NaiveDate,
}

/// What could be paid in a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CandidatesView {
    /// Scheme.
    pub scheme_id: String,
    /// Month.
    pub month: NaiveDate,
    /// Whether the installation knows its payer; without one nothing can be made.
    pub payer_known: bool,
    /// Payments that can be made.
    pub count: i64,
    /// Their sum, yen.
    pub total_yen: i64,
    /// Files they fill.
    pub files: u32,
    /// The last day banks work in the month, if it is still to come: the day to propose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed_day: Option<NaiveDate>,
    /// The first of them.
    pub items: Vec<CandidateView>,
    /// Payees that appear more than once: possibly the same account typed by two offices.
    pub duplicates: Vec<DuplicateView>,
    /// Payments whose payee's name is cut to fit the file.
    pub names_cut: Vec<CandidateView>,
    /// Approved, but not to be written; they stay approved.
    pub obstacles: Vec<ObstacleView>,
}

/// A payment that can be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CandidateView {
    /// Application.
    pub application_id: String,
    /// 受付番号.
    pub reception_number: String,
    /// Office number.
    pub office_number: String,
    /// Office name.
    pub office_name: String,
    /// Yen.
    pub amount_yen: i64,
    /// 受取人名 as the file carries it.
    pub payee: String,
    /// First day of the month it counts as received in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_month: Option<NaiveDate>,
}

/// One account, several payments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DuplicateView {
    /// 受取人名.
    pub payee: String,
    /// Last three digits of the account.
    pub account_end: String,
    /// 受付番号 of the payments.
    pub reception_numbers: Vec<String>,
}

/// An approved application that cannot be paid yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ObstacleView {
    /// Application.
    pub application_id: String,
    /// 受付番号.
    pub reception_number: String,
    /// Office name.
    pub office_name: String,
    /// Why.
    pub reason: ObstacleReason,
    /// The one fact the wording needs: the character, the bank or branch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// Why an approved application is not paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ObstacleReason {
    /// No amount was decided, or 0 yen.
    NoAmount,
    /// More than a transfer or a file may carry.
    AmountTooLarge,
    /// The account is not complete.
    AccountIncomplete,
    /// A character of the name cannot be written; detail: the character.
    Character,
    /// The bank or branch is not in today's list; detail: its number.
    BankGone,
}

impl ObstacleReason {
    /// Every reason.
    pub const ALL: [Self; 5] = [
        Self::NoAmount,
        Self::AmountTooLarge,
        Self::AccountIncomplete,
        Self::Character,
        Self::BankGone,
    ];

    /// Id, as on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoAmount => "no_amount",
            Self::AmountTooLarge => "amount_too_large",
            Self::AccountIncomplete => "account_incomplete",
            Self::Character => "character",
            Self::BankGone => "bank_gone",
        }
    }
}

/// `POST /payments/batches`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewBatch {
    /// Scheme.
    pub scheme_id: String,
    /// First day of the month.
    pub month: NaiveDate,
    /// 振込指定日: a day banks work, after today.
    pub transfer_on: NaiveDate,
    /// Number of payments the officer saw; made only if it still holds.
    pub expected_count: i64,
    /// Sum the officer saw, yen.
    pub expected_total_yen: i64,
    /// Applications left for a later batch; not in the numbers above.
    #[serde(default)]
    pub left_out: Vec<String>,
}

/// State of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BatchState {
    /// Its files are being written.
    Preparing,
    /// Waits for its release by a second officer.
    Draft,
    /// Released; the files may be given to the bank.
    Released,
    /// Every payment has its result.
    Settled,
    /// Given up before its release.
    Cancelled,
}

/// A row of the list of batches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BatchSummary {
    /// Batch id (UUID).
    pub id: String,
    /// Number.
    pub number: i64,
    /// Scheme.
    pub scheme_id: String,
    /// First day of the month it pays.
    pub month: NaiveDate,
    /// 振込指定日.
    pub transfer_on: NaiveDate,
    /// Where it stands.
    pub state: BatchState,
    /// Payments.
    pub item_count: i64,
    /// Sum, yen.
    pub total_yen: i64,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

/// One batch, without its items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BatchView {
    /// As in the list.
    pub batch: BatchSummary,
    /// Counts up with every change.
    pub version: i64,
    /// Who made it.
    pub made_by: String,
    /// Who released it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub released_by: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub released_at: Option<DateTime<Utc>>,
    /// Who gave it up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled_by: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled_at: Option<DateTime<Utc>>,
    /// SHA-256 over the hashes of the files, 64 hex digits: what the releasing passkey signs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
    /// Its files.
    pub files: Vec<PaymentFileView>,
    /// Payments without result.
    pub pending: i64,
    /// Payments that arrived.
    pub paid: i64,
    /// Payments sent back.
    pub failed: i64,
    /// Lists of results taken in.
    pub results: Vec<ResultsView>,
    /// Whether the caller made it, and therefore cannot release it.
    pub made_by_me: bool,
    /// Payer as its files name it.
    pub payer: PayerView,
    /// Applications that were due and are not in it.
    #[serde(default)]
    pub left_out_count: u64,
    /// The first 200 of them.
    #[serde(default)]
    pub left_out: Vec<LeftOutView>,
}

/// An approved application a batch did not take; it stays approved for a later one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeftOutView {
    /// Application.
    pub application_id: String,
    /// 受付番号.
    pub reception_number: String,
    /// Office name.
    pub office_name: String,
    /// What stood in the way; absent when the officer who made the batch left it for a later one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obstacle: Option<ObstacleReason>,
    /// The one fact the wording needs: the character, the bank or branch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// The payer of a batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PayerView {
    /// 委託者コード.
    pub client_code: String,
    /// 委託者名.
    pub name: String,
    /// 仕向銀行番号.
    pub bank: String,
    /// 仕向支店番号.
    pub branch: String,
}

/// A file of a batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PaymentFileView {
    /// Counts from 1.
    pub ordinal: i32,
    /// File name on download.
    pub name: String,
    /// SHA-256, 64 hex digits.
    pub sha256: String,
    /// Bytes.
    pub size_bytes: i64,
    /// Transfers.
    pub item_count: i64,
    /// Sum, yen.
    pub total_yen: i64,
}

/// A payment of a batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PaymentItemView {
    /// Counts from 1 within the batch.
    pub ordinal: i64,
    /// File it stands in.
    pub file: i32,
    /// Application.
    pub application_id: String,
    /// 受付番号.
    pub reception_number: String,
    /// Office number.
    pub office_number: String,
    /// Office name.
    pub office_name: String,
    /// Yen.
    pub amount_yen: i64,
    /// 受取人名 as typed.
    pub payee: String,
    /// Bank, branch and account, all but its last three digits hidden.
    pub account: String,
    /// Whether the name was cut to fit the file.
    pub name_cut: bool,
    /// Where it stands.
    pub state: PaymentItemState,
    /// What the bank said, plain Japanese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
}

/// State of a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PaymentItemState {
    /// No result yet.
    Pending,
    /// Arrived.
    Paid,
    /// Sent back.
    Failed,
    /// Its batch was given up.
    Cancelled,
}

/// `POST /payments/batches/{id}/cancellation`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BatchCancellation {
    /// The version the officer saw.
    pub version: i64,
}

/// `POST /payments/batches/{id}/release`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BatchRelease {
    /// The version the officer saw.
    pub version: i64,
    /// The credential as `toJSON()` gives it.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub credential: Value,
}

/// A list of results taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ResultsView {
    /// SHA-256 of the list, 64 hex digits.
    pub sha256: String,
    /// Payments it says arrived.
    pub paid: i64,
    /// Payments it says were sent back.
    pub failed: i64,
    /// When it was taken in.
    pub imported_at: DateTime<Utc>,
}
