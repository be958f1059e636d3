//! 口座情報.

use serde::{Deserialize, Serialize};

/// The account the subsidy is paid to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AccountAnswers {
    /// 銀行口座 or ゆうちょ銀行.
    #[serde(default)]
    pub institution: Option<InstitutionAnswer>,
    /// 金融機関コード, 4 digits (bank).
    #[serde(default)]
    pub bank_code: String,
    /// 店番号, 3 digits (bank).
    #[serde(default)]
    pub branch_code: String,
    /// 預金種別 (bank).
    #[serde(default)]
    pub kind: Option<AccountKindAnswer>,
    /// 口座番号, up to 7 digits (bank).
    #[serde(default)]
    pub number: String,
    /// 記号, 5 digits (ゆうちょ).
    #[serde(default)]
    pub yucho_symbol: String,
    /// 番号, up to 8 digits (ゆうちょ).
    #[serde(default)]
    pub yucho_number: String,
    /// 口座名義 in kana as printed in the passbook.
    #[serde(default)]
    pub holder_kana: String,
}

/// Bank or post office bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum InstitutionAnswer {
    /// 銀行口座.
    Bank,
    /// ゆうちょ銀行.
    Yucho,
}

/// 預金種別.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AccountKindAnswer {
    /// 普通.
    Ordinary,
    /// 当座.
    Current,
}
