//! 市町村の対応状況 (`/readiness`).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::upstream::ReadinessState;

/// Query of `GET /readiness`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams, utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadinessQuery {
    /// Part of name or reading (hiragana or katakana), a municipality code, or an insurer number.
    #[serde(default)]
    pub q: Option<String>,
    /// Number of a prefecture, `01` – `47`.
    #[serde(default)]
    pub prefecture: Option<String>,
    /// `ready`, `dated`, `arranging`, `undecided` or `unlisted`.
    #[serde(default)]
    pub state: Option<String>,
    /// Rows to leave out from the beginning.
    #[serde(default)]
    pub offset: Option<u32>,
}

/// `GET /readiness`: municipalities in the order of their codes, at most 50.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReadinessPage {
    /// The rows.
    pub items: Vec<MunicipalityReadiness>,
    /// How many there are in all.
    pub total: u32,
    /// Rows left out from the beginning.
    pub offset: u32,
}

/// Where a municipality stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MunicipalityReadiness {
    /// 全国地方公共団体コード.
    pub code: String,
    /// Number of the prefecture.
    pub prefecture: String,
    /// Name of the prefecture.
    pub prefecture_name: String,
    /// Name.
    pub name: String,
    /// Reading in hiragana.
    pub kana: String,
    /// 保険者番号, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub insurer_number: Option<String>,
    /// Name of the insurer, where known (広域連合 cover several municipalities).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub insurer_name: Option<String>,
    /// State; absent while nothing was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<ReadinessState>,
    /// 利用開始日, with the state `dated`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts_on: Option<NaiveDate>,
    /// Whether the day has come.
    pub ready: bool,
    /// What stands in brackets behind the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Counts up with every change; 0 while nothing was published.
    pub version: i64,
    /// Last changed at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<DateTime<Utc>>,
}

/// `GET /readiness/prefectures`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReadinessFigures {
    /// The day they stand for (Asia/Tokyo).
    pub on: NaiveDate,
    /// The 47 prefectures, in the order of their numbers.
    pub prefectures: Vec<PrefectureReadiness>,
    /// When a published list was taken over last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imported_at: Option<DateTime<Utc>>,
    /// Edition of the list of municipalities.
    pub edition: String,
}

/// How far the municipalities of a prefecture are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PrefectureReadiness {
    /// Number, `01` – `47`.
    pub number: String,
    /// Name.
    pub name: String,
    /// Municipalities there are.
    pub municipalities: u32,
    /// Of them, working on the platform today.
    pub ready: u32,
    /// With a day that is to come.
    pub dated: u32,
    /// 日程調整中.
    pub arranging: u32,
    /// 未定.
    pub undecided: u32,
    /// Nothing was published.
    pub unlisted: u32,
}

/// `GET /readiness/municipalities/{code}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MunicipalityHistory {
    /// Where it stands.
    pub now: MunicipalityReadiness,
    /// Where it stood, newest first, at most 100.
    pub changes: Vec<ReadinessChange>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReadinessChange {
    /// State from then on.
    pub state: ReadinessState,
    /// 利用開始日 from then on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts_on: Option<NaiveDate>,
    /// Note from then on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Who said so.
    pub source: ReadinessSource,
    /// When.
    pub changed_at: DateTime<Utc>,
}

/// Who said where a municipality stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReadinessSource {
    /// The published list.
    PublishedList,
    /// The municipality itself.
    Municipality,
    /// The operator.
    Operator,
}

impl ReadinessSource {
    /// Every source.
    pub const ALL: [Self; 3] = [Self::PublishedList, Self::Municipality, Self::Operator];

    /// The stable id, as in JSON and the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PublishedList => "published_list",
            Self::Municipality => "municipality",
            Self::Operator => "operator",
        }
    }
}

/// `PUT /readiness/municipalities/{code}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SaveReadiness {
    /// Version the caller saw; 0 while nothing was published.
    pub version: i64,
    /// State.
    pub state: ReadinessState,
    /// 利用開始日, with the state `dated` and only then.
    #[serde(default)]
    pub starts_on: Option<NaiveDate>,
    /// A note, at most 100 characters.
    #[serde(default)]
    pub note: Option<String>,
}

/// `POST /readiness/imports/preview`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ImportRequest {
    /// The published list as text.
    pub text: String,
    /// Municipalities somebody chose for lines that match none.
    #[serde(default)]
    pub choices: Vec<ImportChoice>,
}

/// A municipality chosen for a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ImportChoice {
    /// Line, from 1.
    pub line: u32,
    /// 全国地方公共団体コード.
    pub code: String,
}

/// What an import would do. Nothing is written yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportPreview {
    /// Stands for exactly this preview; to be sent with the confirmation.
    pub digest: String,
    /// Municipalities the list names.
    pub listed: u32,
    /// Of them, as they are already.
    pub unchanged: u32,
    /// What would change, in the order of the lines.
    pub changes: Vec<ImportDifference>,
    /// Lines that match no municipality, or none for certain.
    pub unmatched: Vec<UnmatchedLine>,
    /// Lines taken for headings.
    pub headings: Vec<u32>,
    /// Municipalities the list does not name; they stay as they are.
    pub not_named: u32,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportDifference {
    /// Line, from 1.
    pub line: u32,
    /// 全国地方公共団体コード.
    pub code: String,
    /// Prefecture and name.
    pub name: String,
    /// State today; absent while nothing was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_state: Option<ReadinessState>,
    /// Day today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_starts_on: Option<NaiveDate>,
    /// State afterwards.
    pub to_state: ReadinessState,
    /// Day afterwards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_starts_on: Option<NaiveDate>,
    /// Note afterwards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The municipality itself wrote what would be replaced.
    pub replaces_own_word: bool,
}

/// A line that matches no municipality for certain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UnmatchedLine {
    /// Line, from 1.
    pub line: u32,
    /// The line as it stands.
    pub text: String,
    /// Why.
    pub reason: LineReason,
    /// Municipalities whose names come near; nothing is chosen.
    pub candidates: Vec<LineCandidate>,
}

/// Why a line matches none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LineReason {
    /// It does not begin with a prefecture.
    NoPrefecture,
    /// It ends with no day and no state.
    NoDay,
    /// The prefecture has no municipality of this name.
    NoSuchName,
    /// Another line names the same municipality.
    Twice,
}

/// A municipality whose name comes near.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LineCandidate {
    /// 全国地方公共団体コード.
    pub code: String,
    /// Prefecture and name.
    pub name: String,
}

/// `POST /readiness/imports`: takes over exactly what the preview showed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ConfirmImport {
    /// The same text.
    pub text: String,
    /// The same choices.
    #[serde(default)]
    pub choices: Vec<ImportChoice>,
    /// Digest of the preview.
    pub digest: String,
    /// Whether the lines that match none are left out. Without it they stop the import.
    #[serde(default)]
    pub leave_out_unmatched: bool,
}

/// A list taken over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportView {
    /// Import id.
    pub id: String,
    /// Municipalities it names.
    pub listed: i64,
    /// Of them, changed.
    pub changed: i64,
    /// Lines left out.
    pub left_out: i64,
    /// When.
    pub imported_at: DateTime<Utc>,
}

/// `POST /readiness/follows`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FollowRequest {
    /// 全国地方公共団体コード.
    pub code: String,
    /// Where to write to.
    pub email: String,
}

/// `POST /readiness/follows/confirmation` and `/readiness/follows/end`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FollowLink {
    /// What the link in the mail carries.
    pub token: String,
}

/// What a follow is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FollowView {
    /// The municipality.
    pub municipality: String,
}

/// `POST /readiness/officers`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AppointRequest {
    /// Address of somebody with the role `insurer_officer`.
    pub email: String,
    /// 全国地方公共団体コード.
    pub code: String,
}

/// Somebody who may edit the entry of a municipality.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfficerView {
    /// Appointment id.
    pub id: String,
    /// Name.
    pub person_name: String,
    /// Address.
    pub email: String,
    /// 全国地方公共団体コード.
    pub code: String,
    /// Prefecture and name.
    pub municipality: String,
    /// Since.
    pub since: DateTime<Utc>,
}

/// `GET /readiness/desk`: what an operator sees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReadinessDesk {
    /// Lists taken over, newest first, at most 20.
    pub imports: Vec<ImportView>,
    /// Who may edit what.
    pub officers: Vec<OfficerView>,
    /// Edition of the list of municipalities.
    pub edition: String,
    /// Where it comes from.
    pub source: String,
}
