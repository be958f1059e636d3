//! カードリーダー購入費用 A, with the receipt lines both costs come from.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Readers and receipt lines. A is the sum of the lines of portion `reader`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReaderCostAnswers {
    /// カードリーダーの台数.
    #[serde(default)]
    pub readers: Option<u32>,
    /// Lines of all receipts, at most 50.
    #[serde(default)]
    pub lines: Vec<ReceiptLineAnswer>,
}

/// One line of a receipt.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReceiptLineAnswer {
    /// Date of the receipt.
    #[serde(default)]
    pub paid_on: Option<NaiveDate>,
    /// Shop or firm that issued it.
    #[serde(default)]
    pub payee: String,
    /// Model or product name, or the work done.
    #[serde(default)]
    pub description: String,
    /// Yen incl. tax.
    #[serde(default)]
    pub amount_yen: Option<i64>,
    /// What the line is for.
    #[serde(default)]
    pub portion: Option<PortionAnswer>,
}

/// What a receipt line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PortionAnswer {
    /// A カードリーダー購入.
    Reader,
    /// B 接続サポート等.
    Support,
    /// 対象外 (PC, tablet, other goods).
    Excluded,
}
