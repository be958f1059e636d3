//! One person as the office sees them, before any record is opened.

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::Condition;
use domain::care::RecordKind;
use serde::{Deserialize, Serialize};

use super::consent::ConsentView;
use super::people::{IdentityCheck, PlatformState};
use crate::upstream::PersonSummary;

/// `GET /care/people/{relation}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CarePersonView {
    /// Id of the relation.
    pub relation: String,
    /// サービス種類コード the office serves them under.
    pub service_code: String,
    /// 担当 since.
    pub since: NaiveDate,
    /// Served until; none while they are served.
    #[serde(default)]
    pub ended_on: Option<NaiveDate>,
    /// 閲覧期限 (that day included).
    pub view_until: NaiveDate,
    /// How the person was told apart.
    pub check: IdentityCheck,
    /// What the platform says of them.
    #[serde(default)]
    pub summary: Option<PersonSummary>,
    /// Whether it could be asked.
    pub platform: PlatformState,
    /// Every kind, and whether the signed-in person may see it now.
    pub kinds: Vec<KindAccess>,
    /// Consents given to this office, newest first.
    pub consents: Vec<ConsentView>,
    /// Whether the recipient has an account of their own.
    pub recipient_has_account: bool,
    /// Whether emergency access is possible for this job.
    pub emergency_possible: bool,
    /// Kinds that changed since the signed-in person last opened them.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub unread: Vec<RecordKind>,
}

/// Whether a kind may be seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KindAccess {
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: RecordKind,
    /// Conditions that are not met; empty: it may be seen.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub lacks: Vec<Condition>,
    /// Whether it can be seen with the person's consent.
    pub consent_needed: bool,
}

/// `GET /care/services`: what the active office may serve people under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ServiceChoice {
    /// サービス種類コード.
    pub code: String,
    /// Name.
    pub name: String,
}

/// `POST /care/people/{relation}/recipient-invitation`: a link the recipient makes an account with, sent to
/// the address they gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecipientInvitation {
    /// The recipient's e-mail.
    pub email: String,
}

/// The invitation is on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecipientInvited {
    /// When the link ends.
    pub expires_at: DateTime<Utc>,
}
