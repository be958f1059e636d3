//! Automatic checks (`GET`/`POST /review/cases/{id}/checks`).

use chrono::{DateTime, Utc};
use domain::review::{CheckId, CheckOutcome};
use domain::scheme::Certainty;
use serde::{Deserialize, Serialize};

/// Every automatic check of a case. They show a reviewer where to look; none decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChecksView {
    /// Application id.
    pub case: String,
    /// Results in the order of the form.
    pub checks: Vec<CheckView>,
    /// Whether every one is `ok`: only such cases can be confirmed in bulk.
    pub all_ok: bool,
    /// Which submission was checked, from 1.
    pub submission: i64,
    /// When they were computed.
    pub computed_at: DateTime<Utc>,
}

/// One automatic check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckView {
    /// Which check; `label_ja()` is its name for people.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: CheckId,
    /// `ok`, `warn`, `fail` or `unknown`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub outcome: CheckOutcome,
    /// The field it stands beside, as in field issues: `account.holder_kana`, `documents.receipt_copy`.
    pub field: String,
    /// What was compared, in Japanese.
    pub facts: Vec<FactView>,
    /// The document the rule is taken from.
    pub source: String,
    /// How sure the rule is: `C`, `C2`, `D`, `M`, `U`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub certainty: Certainty,
}

/// One thing a check compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FactView {
    /// What it is.
    pub label: String,
    /// Its value.
    pub value: String,
}
