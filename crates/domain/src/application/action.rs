//! What can be done to an application.

use serde::{Deserialize, Serialize};

use super::status::Status;

/// One thing done to an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// 申請する.
    Submit,
    /// 申請内容を更新する, before review starts.
    Update,
    /// 審査を始める.
    StartReview,
    /// 差し戻す.
    ReturnForCorrection,
    /// 再申請する, after 差戻し.
    Resubmit,
    /// 交付を決定する.
    Approve,
    /// 不交付とする.
    Reject,
    /// 振込を予定する.
    SchedulePayment,
    /// 入金を記録する.
    MarkPaid,
    /// 振込不能を記録する.
    MarkPaymentFailed,
    /// 口座を訂正する, after 振込不能.
    CorrectAccount,
    /// 取り下げる.
    Withdraw,
    /// 決定を取り消して審査に戻す, before the money is in a batch.
    Reopen,
    /// 交付決定を取り消す (取消・返還).
    Revoke,
    /// 振込の予定を取り消す, before the batch is released.
    CancelPayment,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 15] = [
        Self::Submit,
        Self::Update,
        Self::StartReview,
        Self::ReturnForCorrection,
        Self::Resubmit,
        Self::Approve,
        Self::Reject,
        Self::SchedulePayment,
        Self::MarkPaid,
        Self::MarkPaymentFailed,
        Self::CorrectAccount,
        Self::Withdraw,
        Self::Reopen,
        Self::Revoke,
        Self::CancelPayment,
    ];

    /// The stable id.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Update => "update",
            Self::StartReview => "start_review",
            Self::ReturnForCorrection => "return_for_correction",
            Self::Resubmit => "resubmit",
            Self::Approve => "approve",
            Self::Reject => "reject",
            Self::SchedulePayment => "schedule_payment",
            Self::MarkPaid => "mark_paid",
            Self::MarkPaymentFailed => "mark_payment_failed",
            Self::CorrectAccount => "correct_account",
            Self::Withdraw => "withdraw",
            Self::Reopen => "reopen",
            Self::Revoke => "revoke",
            Self::CancelPayment => "cancel_payment",
        }
    }

    /// The action with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.as_str() == id)
    }

    /// Whether the applicant does it; everything else is done by the federation.
    pub const fn by_applicant(self) -> bool {
        matches!(
            self,
            Self::Submit | Self::Update | Self::Resubmit | Self::Withdraw
        )
    }
}

/// An action the state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} is not possible in state {}", action.as_str(), status.as_str())]
pub struct ActionError {
    /// The state.
    pub status: Status,
    /// The action.
    pub action: Action,
}
