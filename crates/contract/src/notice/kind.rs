//! Kinds of notices and where a notice stands.

use serde::{Deserialize, Serialize};

use super::inputs::NoticeOutcome;

/// Kind of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// 交付決定通知書.
    Grant,
    /// 不交付決定通知書.
    Refusal,
    /// 差戻し通知.
    Return,
}

impl NoticeKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Grant, Self::Refusal, Self::Return];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Grant => "grant",
            Self::Refusal => "refusal",
            Self::Return => "return",
        }
    }

    /// The kind with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == id)
    }

    /// Title of the document.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Grant => "交付決定通知書",
            Self::Refusal => "不交付決定通知書",
            Self::Return => "差戻し通知書",
        }
    }
}

impl NoticeOutcome {
    /// Kind of the notice.
    pub const fn notice_kind(&self) -> NoticeKind {
        match self {
            Self::Approve { .. } => NoticeKind::Grant,
            Self::Reject { .. } => NoticeKind::Refusal,
            Self::Return { .. } => NoticeKind::Return,
        }
    }
}

/// Where a notice stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoticeState {
    /// To be made.
    Waiting,
    /// Made and kept.
    Issued,
    /// Could not be made.
    Failed,
    /// Its decision was changed before it was issued: it never will be.
    Void,
}

impl NoticeState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Issued, Self::Failed, Self::Void];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Issued => "issued",
            Self::Failed => "failed",
            Self::Void => "void",
        }
    }

    /// The state with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_back() {
        for kind in NoticeKind::ALL {
            assert_eq!(NoticeKind::from_id(kind.as_str()), Some(kind));
        }
        for state in NoticeState::ALL {
            assert_eq!(NoticeState::from_id(state.as_str()), Some(state));
        }
    }
}
