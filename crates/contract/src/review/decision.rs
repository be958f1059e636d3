//! Outcomes: 差戻し, and decisions with four eyes.

use chrono::{DateTime, NaiveDate, Utc};
use domain::decision::{ConfirmRefusal, DecisionKind};
use serde::{Deserialize, Serialize};

use super::queue::PersonRef;
use crate::application::Corrections;
use crate::problem::ProblemCode;

/// `POST /review/cases/{id}/start`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StartRequest {
    /// Version of the application seen.
    pub version: i64,
}

/// `POST /review/cases/{id}/return`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReturnRequest {
    /// Version of the application seen.
    pub version: i64,
    /// What is to be corrected, 1 to 50; the applicant sees exactly these.
    pub marks: Vec<ReturnMark>,
    /// A further note to the applicant, at most 1,000 characters.
    #[serde(default)]
    pub note: String,
}

/// One field or document to be corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReturnMark {
    /// Field as in field issues: `account.holder_kana`, `reader_costs.lines[0].amount_yen`,
    /// `documents.receipt_copy`.
    pub field: String,
    /// The very document, when one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// Reason of the scheme's checklist, for the figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Why, in words; 1 to 1,000 characters.
    pub text: String,
}

/// `GET /review/cases/{id}/decision`: where the decision stands and what the caller may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each answers one question of the page"
)]
pub struct DecisionPanel {
    /// Application id.
    pub case: String,
    /// Version of the application, to be sent with every outcome.
    pub version: i64,
    /// ④ recomputed from what was submitted, yen: the most that can be granted.
    pub grant_yen: i64,
    /// Above this amount a lead has to confirm, yen.
    pub lead_above_yen: i64,
    /// The open proposal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<ProposalView>,
    /// Decisions, newest first; those taken back stay.
    pub decisions: Vec<DecisionView>,
    /// 差戻し so far, newest first.
    pub returns: Vec<Corrections>,
    /// The caller belongs to this office and decides nothing here.
    pub conflict: bool,
    /// Whether the caller may propose, start, send back now.
    pub may_start: bool,
    /// See `may_start`.
    pub may_return: bool,
    /// Approve or reject.
    pub may_propose: bool,
    /// Revocation of a grant.
    pub may_revoke: bool,
    /// Taking back a decision.
    pub may_reopen: bool,
    /// Whether the caller may confirm the open proposal.
    pub may_confirm: bool,
    /// Why not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub confirm_refusal: Option<ConfirmRefusal>,
    /// Repayments of this case.
    pub repayments: Vec<super::repayment::RepaymentView>,
}

/// `POST /review/cases/{id}/proposal`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ProposalRequest {
    /// Version of the application seen.
    pub version: i64,
    /// `approve` or `reject`.
    pub outcome: ProposalOutcome,
    /// Granted amount in yen, for `approve`; absent: ④ as recomputed.
    #[serde(default)]
    pub amount_yen: Option<i64>,
    /// Needed for a lower amount and for a rejection; goes into the notice. At most 1,000 characters.
    #[serde(default)]
    pub reason: String,
}

/// What is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProposalOutcome {
    /// 交付決定.
    Approve,
    /// 不交付.
    Reject,
}

/// An open proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProposalView {
    /// Proposal id.
    pub id: String,
    /// `approve`, `reject` or `revoke`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: DecisionKind,
    /// Amount in yen: granted, or (revocation) to be paid back.
    pub amount_yen: i64,
    /// Reason for the notice.
    pub reason: String,
    /// Day by which to pay back (revocation).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<NaiveDate>,
    /// Who proposed.
    pub proposed_by: PersonRef,
    /// When.
    pub proposed_at: DateTime<Utc>,
    /// Whether a lead has to confirm.
    pub needs_lead: bool,
}

/// Body of `POST /review/cases/{id}/confirmation`; query of `DELETE /review/cases/{id}/proposal`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema, utoipa::IntoParams))]
#[serde(deny_unknown_fields)]
pub struct ConfirmationRequest {
    /// Proposal id.
    pub proposal: String,
    /// Version of the application seen.
    pub version: i64,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecisionView {
    /// Decision id.
    pub id: String,
    /// Counts from 1 within the application.
    pub ordinal: i64,
    /// `approve`, `reject` or `revoke`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: DecisionKind,
    /// Amount in yen.
    pub amount_yen: i64,
    /// Reason as in the notice.
    pub reason: String,
    /// 決定番号.
    pub number: String,
    /// When.
    pub decided_at: DateTime<Utc>,
    /// Who proposed.
    pub proposed_by: PersonRef,
    /// Who confirmed.
    pub confirmed_by: PersonRef,
    /// Taken back at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superseded_at: Option<DateTime<Utc>>,
    /// Why it was taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superseded_reason: Option<String>,
}

/// `POST /review/confirmations`: only cases whose every automatic check is ok.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BulkConfirmationRequest {
    /// 1 to 100 cases.
    pub items: Vec<BulkConfirmationItem>,
}

/// One case to be confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BulkConfirmationItem {
    /// Application id.
    pub case: String,
    /// Proposal id.
    pub proposal: String,
    /// Version of the application seen.
    pub version: i64,
}

/// Answer to a bulk confirmation, in the order asked. Each row stands for itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BulkConfirmationView {
    /// One row a case.
    pub items: Vec<BulkConfirmationRow>,
    /// How many were confirmed.
    pub confirmed: usize,
}

/// What became of one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BulkConfirmationRow {
    /// Application id as asked.
    pub case: String,
    /// 決定番号 when it was confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Why it was not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<ProblemCode>,
}

/// `POST /review/cases/{id}/reopening` (leads): an approved case in no batch, or a rejected one, goes back
/// into review; the decision is superseded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReopeningRequest {
    /// Version of the application seen.
    pub version: i64,
    /// Why; 1 to 1,000 characters. The applicant sees it in the timeline.
    pub reason: String,
}

/// `POST /review/cases/{id}/revocation`: proposes to take the grant back; another reviewer confirms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RevocationRequest {
    /// Version of the application seen.
    pub version: i64,
    /// Why; 1 to 1,000 characters; goes into the notice.
    pub reason: String,
    /// What is to be paid back, yen; 0 unless the grant was paid, at most what was granted.
    pub repay_yen: i64,
    /// By when, Asia/Tokyo; needed when something is to be paid back.
    #[serde(default)]
    pub due_on: Option<NaiveDate>,
}
