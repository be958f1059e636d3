//! 閲覧権限の表 as people see it: every cell with its certainty.

use chrono::{DateTime, Utc};
use domain::care::RecordKind;
use serde::{Deserialize, Serialize};

pub use domain::access::{Certainty, Permission};

/// `GET /care/policy`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PolicyView {
    /// Version in force.
    pub version: String,
    /// When it came into force; none: the one delivered with the program.
    #[serde(default)]
    pub since: Option<DateTime<Utc>>,
    /// Who put it in force; empty: delivered with the program.
    #[serde(default)]
    pub by: String,
    /// The file itself, to be edited.
    pub text: String,
    /// 閲覧期限, days after the identity check.
    pub viewing_days: u32,
    /// Cells, by group of services, job and kind.
    pub cells: Vec<PolicyCell>,
    /// Former versions, newest first.
    pub history: Vec<PolicyChange>,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PolicyCell {
    /// Group of services, as the file names it in Japanese.
    pub viewer: String,
    /// Job as the policy names it.
    pub job: String,
    /// Kind.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: RecordKind,
    /// What the cell says.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub permission: Permission,
    /// How sure the source is.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub certainty: Certainty,
    /// Where it is from.
    pub source: String,
}

/// `PUT /care/policy` (operator, passkey just used): the file's new text. Also an entry of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PolicyChange {
    /// Version; in the history, absent in a request.
    #[serde(default)]
    pub version: String,
    /// When; in the history.
    #[serde(default)]
    pub at: Option<DateTime<Utc>>,
    /// Who; in the history.
    #[serde(default)]
    pub by: String,
    /// Why it was changed.
    pub reason: String,
    /// The file; in the history, absent.
    #[serde(default)]
    pub text: String,
}
