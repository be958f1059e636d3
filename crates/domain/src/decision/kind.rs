//! What is decided.

use serde::{Deserialize, Serialize};

use crate::application::Action;

/// What a proposal asks for and a decision says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecisionKind {
    /// 交付決定.
    Approve,
    /// 不交付決定.
    Reject,
    /// 交付決定の取消.
    Revoke,
}

impl DecisionKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Approve, Self::Reject, Self::Revoke];

    /// The stable id, as in JSON and the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Reject => "reject",
            Self::Revoke => "revoke",
        }
    }

    /// The kind with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == id)
    }

    /// The name people know.
    pub const fn label_ja(self) -> &'static str {
        match self {
            Self::Approve => "交付決定",
            Self::Reject => "不交付決定",
            Self::Revoke => "交付決定の取消",
        }
    }

    /// What its confirmation does to the application.
    pub const fn action(self) -> Action {
        match self {
            Self::Approve => Action::Approve,
            Self::Reject => Action::Reject,
            Self::Revoke => Action::Revoke,
        }
    }
}
