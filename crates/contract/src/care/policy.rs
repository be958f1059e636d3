//! 閲覧権限の表 as people see it: every cell with its certainty.

use chrono::{DateTime, Utc};
use domain::care::RecordKind;
use serde::{Deserialize, Serialize};

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
    pub permission: Permission,
    /// How sure the source is.
    pub certainty: Certainty,
    /// Where it is from.
    pub source: String,
}

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    /// May be seen.
    Yes,
    /// May be seen with the person's consent.
    WithConsent,
    /// Is never seen.
    No,
}

/// How sure a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Seen in an official source.
    Confirmed,
    /// Seen in a report of an official source.
    SecondHand,
    /// Concluded.
    Derived,
    /// From memory; low confidence.
    Memory,
    /// Not known: set by this project, to be corrected.
    Unknown,
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
