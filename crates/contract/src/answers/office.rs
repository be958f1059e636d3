//! 基本情報.

use serde::{Deserialize, Serialize};

/// The office, filled in from its registration, may be overwritten.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OfficeAnswers {
    /// 介護事業所名称.
    #[serde(default)]
    pub name: String,
    /// 郵便番号, 7 digits with or without hyphen.
    #[serde(default)]
    pub postal_code: String,
    /// 所在地.
    #[serde(default)]
    pub address: String,
    /// 電話番号.
    #[serde(default)]
    pub phone: String,
    /// 担当者名, for questions.
    #[serde(default)]
    pub contact_name: String,
}
