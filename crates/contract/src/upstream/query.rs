//! Reading records.

use chrono::{DateTime, NaiveDate, Utc};
use domain::care::{CareLevel, PersonKey, RecordKind};
use serde::{Deserialize, Serialize};

use crate::record::{ProgressStage, Record};

pub use domain::access::Purpose as ViewPurpose;

/// Most people in one request for summaries.
pub const SUMMARY_LIMIT_PEOPLE: usize = 100;

/// On whose behalf the portal asks. The platform checks it against the same policy and logs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActingContext {
    /// 事業所番号 of the acting office; empty when the recipient acts.
    #[serde(default)]
    pub office_number: String,
    /// サービス種類コード the office acts under; empty when the recipient acts.
    #[serde(default)]
    pub service_code: String,
    /// Job of the account as the policy names it, e.g. `care_manager`; `recipient` when the recipient acts.
    pub job: String,
    /// The portal's id of the account; opaque.
    pub account: String,
    /// Why.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub purpose: ViewPurpose,
    /// The portal's id of the consent this rests on; none where none is needed.
    #[serde(default)]
    pub consent: Option<String>,
}

/// `POST /v1/records/query`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordsRequest {
    /// Whose.
    pub subject: String,
    /// Which kinds.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub kinds: Vec<RecordKind>,
    /// On whose behalf.
    pub acting: ActingContext,
}

/// The newest version of every record asked for, newest content first within a kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordsAnswer {
    /// Whose these are: to be compared with who was meant.
    pub subject: String,
    /// Their numbers.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub person: PersonKey,
    /// The records.
    pub records: Vec<Record>,
    /// Kinds with no record, and why.
    #[serde(default)]
    pub missing: Vec<MissingKind>,
}

/// A kind without records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MissingKind {
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: RecordKind,
    /// Why.
    pub reason: MissingReason,
}

/// Why a kind has no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MissingReason {
    /// Nobody has delivered one.
    NotDelivered,
    /// The person's municipality has not started.
    NotStarted,
    /// The platform does not permit it for this acting context.
    NotPermitted,
}

/// `POST /v1/records/versions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VersionsRequest {
    /// Whose.
    pub subject: String,
    /// Which record.
    pub record: String,
    /// On whose behalf.
    pub acting: ActingContext,
}

/// `POST /v1/people/summaries`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SummariesRequest {
    /// Whose, at most [`SUMMARY_LIMIT_PEOPLE`].
    pub subjects: Vec<String>,
    /// On whose behalf.
    pub acting: ActingContext,
}

/// What a list of people shows of one of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonSummary {
    /// Who.
    pub subject: String,
    /// Their numbers.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub person: PersonKey,
    /// 氏名.
    pub name: String,
    /// フリガナ.
    pub kana: String,
    /// 生年月日.
    pub born_on: NaiveDate,
    /// 要介護状態区分.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub care_level: Option<CareLevel>,
    /// Certification ends on.
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
    /// 区分支給限度基準額, units a month.
    #[serde(default)]
    pub limit_units: Option<u32>,
    /// Units planned in the newest month known.
    #[serde(default)]
    pub planned_units: Option<u32>,
    /// That month, `YYYYMM`.
    #[serde(default)]
    pub planned_month: Option<String>,
    /// Stage of an application under way.
    #[serde(default)]
    pub progress: Option<ProgressStage>,
    /// When each kind last changed; kinds without records are absent.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub changed_at: std::collections::BTreeMap<RecordKind, DateTime<Utc>>,
}

/// Something changed; no content. Whoever wants it asks with a purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangeNotice {
    /// Whose record.
    pub subject: String,
    /// Which kind.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: RecordKind,
    /// When the platform took it.
    pub at: DateTime<Utc>,
}

/// `POST /v1/access-log/query`: what the platform itself wrote down about who asked for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccessLogRequest {
    /// Whose.
    pub subject: String,
    /// On whose behalf: the recipient's own.
    pub acting: ActingContext,
}

/// One access the platform wrote down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccessLogEntry {
    /// When.
    pub at: DateTime<Utc>,
    /// Who, as the portal said.
    pub acting: ActingContext,
    /// Which kinds were asked for.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub kinds: Vec<RecordKind>,
    /// Whether it was answered.
    pub permitted: bool,
}

/// Whether an insurer delivers to the platform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReadinessEntry {
    /// 保険者番号.
    pub insurer_number: String,
    /// Name.
    pub name: String,
    /// State.
    pub state: ReadinessState,
    /// 利用開始日, when known.
    #[serde(default)]
    pub starts_on: Option<NaiveDate>,
}

/// How far a municipality is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReadinessState {
    /// 利用開始日 is set (past or coming).
    Dated,
    /// 日程調整中.
    Arranging,
    /// 未定.
    Undecided,
}
