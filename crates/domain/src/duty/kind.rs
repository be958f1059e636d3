//! What may be owed or asked for after the grant.

use serde::{Deserialize, Serialize};

/// A duty of an office that received a grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DutyKind {
    /// 消費税仕入控除税額の報告: owed by everybody, also when it is 0 yen.
    TaxReport,
    /// 変更の承認申請: asked for when the content changes more than slightly.
    Change,
    /// 中止・廃止の承認申請.
    Abandonment,
    /// 財産処分の承認申請: property of 300,000 yen or more a unit.
    Disposal,
}

impl DutyKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [
        Self::TaxReport,
        Self::Change,
        Self::Abandonment,
        Self::Disposal,
    ];

    /// What an office asks for by itself, when it needs it.
    pub const REQUESTS: [Self; 3] = [Self::Change, Self::Abandonment, Self::Disposal];

    /// The stable id, as in JSON and the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TaxReport => "tax_report",
            Self::Change => "change",
            Self::Abandonment => "abandonment",
            Self::Disposal => "disposal",
        }
    }

    /// The kind with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == id)
    }

    /// The name people know.
    pub const fn label_ja(self) -> &'static str {
        match self {
            Self::TaxReport => "消費税仕入控除税額の報告",
            Self::Change => "変更の承認申請",
            Self::Abandonment => "中止・廃止の承認申請",
            Self::Disposal => "財産処分の承認申請",
        }
    }

    /// Whether the office asks for leave (which may be refused), rather than reports what it owes.
    pub const fn is_request(self) -> bool {
        !matches!(self, Self::TaxReport)
    }
}
