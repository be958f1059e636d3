//! The life of a duty. Drawn in `docs/state-machines/duties.md`.

use serde::{Deserialize, Serialize};

use super::kind::DutyKind;

/// Where a duty stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DutyState {
    /// 未提出: owed, or a request being written.
    Open,
    /// 提出済.
    Submitted,
    /// 差戻し.
    Returned,
    /// 確認済 (a report) or 承認 (a request).
    Confirmed,
    /// 不承認; requests only.
    Refused,
}

/// What can be done to a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DutyAction {
    /// 提出する.
    Submit,
    /// 差し戻す.
    Return,
    /// 確認する, 承認する.
    Confirm,
    /// 承認しない.
    Refuse,
}

/// Every transition there is: from, action, to. Nothing else is possible.
pub const DUTY_TRANSITIONS: [(DutyState, DutyAction, DutyState); 5] = [
    (DutyState::Open, DutyAction::Submit, DutyState::Submitted),
    (
        DutyState::Returned,
        DutyAction::Submit,
        DutyState::Submitted,
    ),
    (
        DutyState::Submitted,
        DutyAction::Return,
        DutyState::Returned,
    ),
    (
        DutyState::Submitted,
        DutyAction::Confirm,
        DutyState::Confirmed,
    ),
    (DutyState::Submitted, DutyAction::Refuse, DutyState::Refused),
];

/// An action the state, or the kind, does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} is not possible for {} in state {}", action.as_str(), kind.as_str(), state.as_str())]
pub struct DutyActionError {
    /// The kind.
    pub kind: DutyKind,
    /// The state.
    pub state: DutyState,
    /// The action.
    pub action: DutyAction,
}

impl DutyState {
    /// Every state.
    pub const ALL: [Self; 5] = [
        Self::Open,
        Self::Submitted,
        Self::Returned,
        Self::Confirmed,
        Self::Refused,
    ];

    /// The stable id, as in JSON and the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Submitted => "submitted",
            Self::Returned => "returned",
            Self::Confirmed => "confirmed",
            Self::Refused => "refused",
        }
    }

    /// The state with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == id)
    }

    /// The name people know.
    pub const fn label_ja(self) -> &'static str {
        match self {
            Self::Open => "未提出",
            Self::Submitted => "提出済",
            Self::Returned => "差戻し",
            Self::Confirmed => "確認済",
            Self::Refused => "不承認",
        }
    }

    /// Whether the office may change answers and documents.
    pub const fn editable_by_office(self) -> bool {
        matches!(self, Self::Open | Self::Returned)
    }

    /// The state an action leads to. A report is never refused: it is returned until it is right.
    pub fn after(self, kind: DutyKind, action: DutyAction) -> Result<Self, DutyActionError> {
        let error = DutyActionError {
            kind,
            state: self,
            action,
        };
        if action == DutyAction::Refuse && !kind.is_request() {
            return Err(error);
        }
        DUTY_TRANSITIONS
            .iter()
            .find(|(from, known, _)| *from == self && *known == action)
            .map(|(_, _, to)| *to)
            .ok_or(error)
    }
}

impl DutyAction {
    /// Every action.
    pub const ALL: [Self; 4] = [Self::Submit, Self::Return, Self::Confirm, Self::Refuse];

    /// The stable id.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Return => "return",
            Self::Confirm => "confirm",
            Self::Refuse => "refuse",
        }
    }

    /// The action with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.as_str() == id)
    }

    /// Whether the office does it; everything else is done by the federation.
    pub const fn by_office(self) -> bool {
        matches!(self, Self::Submit)
    }
}
