//! 担当一覧: the people an office serves, and how one is taken on.

use chrono::{DateTime, NaiveDate, Utc};
use domain::care::{PersonKey, RecordKind, Sex};
use serde::{Deserialize, Serialize};

use super::consent::ConsentState;
use crate::card::CardProof;
use crate::record::PersonDetails;
use crate::upstream::PersonSummary;

/// `GET /care/people`: everybody the active office serves, those to look at first on top.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CarePeople {
    /// The people.
    pub people: Vec<CarePerson>,
    /// Whether what the platform says of them could be had just now.
    pub platform: PlatformState,
    /// When this was put together.
    pub at: DateTime<Utc>,
}

/// One person of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CarePerson {
    /// Id of the office's relation to the person.
    pub relation: String,
    /// サービス種類コード the office serves them under.
    pub service_code: String,
    /// 担当 since.
    pub since: NaiveDate,
    /// 閲覧期限 (that day included).
    pub view_until: NaiveDate,
    /// State of the consent that reaches furthest.
    pub consent: ConsentState,
    /// What the platform says of them; none when it could not be asked or does not permit it.
    #[serde(default)]
    pub summary: Option<PersonSummary>,
    /// Kinds that changed since the signed-in person last opened them.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub unread: Vec<RecordKind>,
    /// When the signed-in person last opened the record.
    #[serde(default)]
    pub last_opened_at: Option<DateTime<Utc>>,
    /// Days until the certification ends, when that is within 60; negative: it has ended.
    #[serde(default)]
    pub certification_ends_in_days: Option<i64>,
}

/// How the platform answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PlatformState {
    /// It answered.
    Answered,
    /// It did not answer in time or could not be reached; what is shown is the portal's own.
    Unreachable,
    /// It answered with something that cannot be used.
    Faulty,
    /// This installation is not connected to a platform.
    NotConnected,
}

/// How a person was told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum IdentityCheck {
    /// マイナンバーカード read by the card helper and proved to the server.
    Card,
    /// 目視: face and card compared by staff.
    Sight,
    /// 被保険者証 and the four items（氏名・生年月日・性別・住所） compared by staff.
    FourItems,
}

/// `POST /care/identifications`: whom the office means. Nothing is guessed: all items must agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct IdentificationRequest {
    /// By what.
    pub with: IdentifyWith,
}

/// By what a person is found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum IdentifyWith {
    /// 保険者番号, 被保険者番号 and 生年月日 as on the 被保険者証.
    Numbers {
        /// 保険者番号.
        insurer_number: String,
        /// 被保険者番号.
        insured_number: String,
        /// 生年月日.
        born_on: NaiveDate,
    },
    /// The four items.
    FourItems {
        /// 氏名.
        name: String,
        /// 生年月日.
        born_on: NaiveDate,
        /// 性別.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        sex: Sex,
        /// 住所.
        address: String,
    },
    /// A My Number card: its certificate, or the four items read from it.
    Card {
        /// Of the challenge (`POST /care/card-challenges`).
        nonce: String,
        /// What the card helper gave: [`ProofKind::Authentication`](crate::card::ProofKind) or
        /// [`ProofKind::Attributes`](crate::card::ProofKind).
        proof: Box<CardProof>,
    },
}

/// The one person that fits; kept for ten minutes, for this session only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IdentificationView {
    /// Id to go on with.
    pub id: String,
    /// Their numbers.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub person: PersonKey,
    /// Who they are, to be compared with the person in front.
    pub details: PersonDetails,
    /// The office's relation, if it serves them already.
    #[serde(default)]
    pub relation: Option<String>,
    /// Until when the id can be used.
    pub expires_at: DateTime<Utc>,
}

/// `POST /care/people`: 担当事業所の登録 after the identity check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewCarePerson {
    /// Id of the identification.
    pub identification: String,
    /// How the person in front was compared.
    pub check: IdentityCheck,
    /// サービス種類コード: one of the office's own.
    pub service_code: String,
}

/// The relation made, or renewed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TakenPerson {
    /// Id of the relation.
    pub relation: String,
    /// 閲覧期限.
    pub view_until: NaiveDate,
}

/// `POST /care/people/{relation}/end`: the office serves the person no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RelationEnd {
    /// Last day of service; today or earlier.
    pub ended_on: NaiveDate,
}
