//! 助成対象経費.

use serde::{Deserialize, Serialize};

use super::id::{SlugError, slug};
use crate::text_value::text_value;

/// Id of an expense item, chosen by the scheme file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ExpenseItemId(String);

text_value!(ExpenseItemId, SlugError);

impl ExpenseItemId {
    /// Checks an id.
    pub fn parse(text: &str) -> Result<Self, SlugError> {
        slug(text).map(Self)
    }
}

/// Which of the two costs an item belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ExpensePart {
    /// カードリーダー購入経費.
    A,
    /// 介護情報基盤との接続サポート等経費.
    B,
}

/// One kind of expense the subsidy pays for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpenseItem {
    /// Stable id.
    pub id: ExpenseItemId,
    /// Official name.
    pub name: String,
    /// Which cost it belongs to.
    pub part: ExpensePart,
    /// Where it is stated.
    pub origin: super::Origin,
}
