//! Who a record is about.

use chrono::NaiveDate;
use domain::care::Sex;
use serde::{Deserialize, Serialize};

/// 氏名, フリガナ, 生年月日, 性別, 住所 as the insurer knows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonDetails {
    /// 氏名.
    pub name: String,
    /// フリガナ.
    #[serde(default)]
    pub kana: String,
    /// 生年月日.
    pub born_on: NaiveDate,
    /// 性別.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub sex: Sex,
    /// 郵便番号, seven digits; empty when not known.
    #[serde(default)]
    pub postal_code: String,
    /// 住所.
    #[serde(default)]
    pub address: String,
}
