//! Banks and branches to pick from (public zengin-code data).

use serde::{Deserialize, Serialize};

/// A bank (`GET /banks?q=`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BankView {
    /// 統一金融機関番号, 4 digits.
    pub code: String,
    /// 金融機関名.
    pub name: String,
    /// Full-width katakana.
    pub kana: String,
}

/// A branch (`GET /banks/{code}/branches?q=`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BranchView {
    /// 店番号, 3 digits.
    pub code: String,
    /// 支店名.
    pub name: String,
    /// Full-width katakana.
    pub kana: String,
}

/// Search by name, kana (either script, either width) or code; empty lists the first ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams, utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BankQuery {
    /// What was typed.
    #[serde(default)]
    pub q: String,
}

/// Answer to a search: at most 20 rows, best first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BankMatches<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Edition of the data, e.g. `2026-11-01`.
    pub edition: String,
}
