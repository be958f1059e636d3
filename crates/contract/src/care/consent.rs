//! 同意: given by the recipient or a proxy, in words kept by version, withdrawn at any time.

use chrono::{DateTime, NaiveDate, Utc};
use domain::care::RecordKind;
use serde::{Deserialize, Serialize};

use super::people::IdentityCheck;
use crate::upstream::ViewPurpose;

/// How a consent stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ConsentState {
    /// None was given.
    None,
    /// It was withdrawn.
    Withdrawn,
    /// It has run out.
    Expired,
    /// It holds.
    Given,
}

/// `GET /care/consent-wording`: what the recipient agrees to, word for word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConsentWording {
    /// Version, e.g. `2026-11`.
    pub version: String,
    /// Paragraphs in plain Japanese.
    pub paragraphs: Vec<String>,
    /// The same in easy Japanese, paragraph by paragraph.
    pub easy: Vec<String>,
    /// Longest period a consent may be given for, days.
    pub longest_days: u32,
}

/// Who gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "who", rename_all = "snake_case", deny_unknown_fields)]
pub enum ConsentGiver {
    /// 本人.
    Recipient,
    /// 代理人.
    Proxy {
        /// 氏名.
        name: String,
        /// 続柄・関係.
        relationship: String,
    },
}

/// `POST /care/people/{relation}/consents`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewConsent {
    /// Kinds agreed to.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub kinds: Vec<RecordKind>,
    /// For what.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub purpose: ViewPurpose,
    /// Until when (that day included).
    pub until: NaiveDate,
    /// By whom.
    pub giver: ConsentGiver,
    /// How they were told apart.
    pub check: IdentityCheck,
    /// Version of the wording shown.
    pub wording: String,
}

/// One consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConsentView {
    /// Id.
    pub id: String,
    /// Name of the office it was given to.
    pub office_name: String,
    /// How it stands.
    pub state: ConsentState,
    /// Kinds agreed to.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub kinds: Vec<RecordKind>,
    /// For what.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub purpose: ViewPurpose,
    /// Until when (that day included).
    pub until: NaiveDate,
    /// By whom.
    pub giver: ConsentGiver,
    /// How they were told apart.
    pub check: IdentityCheck,
    /// When their card was read, where one was.
    #[serde(default)]
    pub card_read_at: Option<DateTime<Utc>>,
    /// Version of the wording.
    pub wording: String,
    /// When it was taken.
    pub taken_at: DateTime<Utc>,
    /// Name of who took it.
    pub taken_by: String,
    /// When it was withdrawn.
    #[serde(default)]
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// `POST /care/consents/{id}/withdrawal`: by the office on the recipient's word, or by the recipient; effective at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    /// What the recipient said, if anything.
    #[serde(default)]
    pub reason: String,
}
