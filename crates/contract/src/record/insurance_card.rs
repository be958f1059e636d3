//! 介護保険証等情報: what stands on 被保険者証, 負担割合証 and 負担限度額認定証.
//!
//! One record a person, part `card`. The list of fields follows the paper cards and the care-plan standard.

use chrono::NaiveDate;
use domain::care::CareLevel;
use serde::{Deserialize, Serialize};

use super::PersonDetails;

/// 介護保険証等情報.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InsuranceCard {
    /// The person, as printed.
    pub person: PersonDetails,
    /// 被保険者証.
    pub insured: InsuredCard,
    /// 負担割合証, newest first; several while one follows another.
    #[serde(default)]
    pub burden_ratios: Vec<BurdenRatio>,
    /// 負担限度額認定証; none for who has not applied.
    #[serde(default)]
    pub burden_limit: Option<BurdenLimit>,
}

/// 被保険者証.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InsuredCard {
    /// 交付年月日.
    #[serde(default)]
    pub issued_on: Option<NaiveDate>,
    /// 要介護状態区分; none before the first certification.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub care_level: Option<CareLevel>,
    /// 認定年月日.
    #[serde(default)]
    pub certified_on: Option<NaiveDate>,
    /// 認定の有効期間, from.
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    /// 認定の有効期間, to (that day included).
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
    /// 区分支給限度基準額, units a month.
    #[serde(default)]
    pub limit_units: Option<u32>,
    /// 種類支給限度基準額.
    #[serde(default)]
    pub service_limits: Vec<ServiceLimit>,
    /// 認定審査会の意見及びサービスの種類の指定.
    #[serde(default)]
    pub panel_opinion: String,
    /// 給付制限.
    #[serde(default)]
    pub restrictions: Vec<BenefitRestriction>,
    /// 居宅介護支援事業者 and 介護保険施設, newest first.
    #[serde(default)]
    pub offices: Vec<CarriedOffice>,
}

/// 種類支給限度基準額.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ServiceLimit {
    /// サービス種類コード.
    pub service_code: String,
    /// Units a month.
    pub units: u32,
}

/// 給付制限.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BenefitRestriction {
    /// 内容.
    pub content: String,
    /// From.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// To (that day included).
    #[serde(default)]
    pub to: Option<NaiveDate>,
}

/// An office written on the card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CarriedOffice {
    /// 事業所番号; empty when only the name is known.
    #[serde(default)]
    pub number: String,
    /// Name.
    pub name: String,
    /// 届出年月日 or 入所年月日.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// 退所年月日.
    #[serde(default)]
    pub to: Option<NaiveDate>,
}

/// 負担割合証.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BurdenRatio {
    /// Tenths the person pays: 1, 2 or 3.
    pub tenths: u8,
    /// From (usually 1 August).
    pub from: NaiveDate,
    /// To (usually 31 July, that day included).
    pub to: NaiveDate,
}

/// 負担限度額認定証.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BurdenLimit {
    /// 利用者負担段階 as written, e.g. `第2段階`.
    pub stage: String,
    /// 食費の負担限度額, yen a day.
    #[serde(default)]
    pub meals_yen: Option<u32>,
    /// 居住費（滞在費）の負担限度額, yen a day, by kind of room as written.
    #[serde(default)]
    pub room_yen: Option<u32>,
    /// From.
    pub from: NaiveDate,
    /// To (that day included).
    pub to: NaiveDate,
}
