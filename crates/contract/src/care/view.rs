//! Opening records: one view, audited, fetched from the platform and kept nowhere.

use chrono::{DateTime, Utc};
use domain::access::Condition;
use domain::care::RecordKind;
use serde::{Deserialize, Serialize};

use crate::record::Record;
use crate::upstream::ViewPurpose;

/// `POST /care/people/{relation}/record-views` and `POST /my/record-views`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordViewRequest {
    /// Id the page made for this visit (a UUID): requests of one visit stand together in the list of who looked.
    pub visit: String,
    /// Why.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub purpose: ViewPurpose,
    /// Which kinds.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub kinds: Vec<RecordKind>,
    /// The written reason; required for, and only for, [`ViewPurpose::Emergency`].
    #[serde(default)]
    pub emergency_reason: Option<String>,
}

/// What was seen, and what was not and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordViewAnswer {
    /// Id of the view in the audit log.
    pub view: String,
    /// When the platform answered.
    pub at: DateTime<Utc>,
    /// Records, newest content first within a kind.
    pub records: Vec<Record>,
    /// Kinds asked for without a record.
    pub absent: Vec<KindAbsence>,
}

/// A kind without a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KindAbsence {
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: RecordKind,
    /// Why.
    pub why: Absence,
}

/// Why there is no record of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Absence {
    /// Nobody has delivered one.
    NotDelivered,
    /// The person's municipality has not started.
    NotStarted,
    /// A condition is not met here.
    Denied {
        /// Which.
        #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
        lacks: Vec<Condition>,
    },
    /// The platform itself does not permit it.
    RefusedByPlatform,
    /// The platform could not be reached in time; trying again is safe.
    Unreachable,
    /// The platform's answer could not be used (garbage, or about somebody else); the operator was told.
    Unusable,
}

/// `POST /care/people/{relation}/versions` and `POST /my/versions`: every version of one record → `Vec<Record>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VersionsOfRequest {
    /// Id of the visit.
    pub visit: String,
    /// Why.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub purpose: ViewPurpose,
    /// Kind of the record.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: RecordKind,
    /// Id of the record.
    pub record: String,
}

/// `POST /care/people/{relation}/prints`: a form is being printed; written down before the print dialogue opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordPrint {
    /// Id of the visit.
    pub visit: String,
    /// Kind printed.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: RecordKind,
}
