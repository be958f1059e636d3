//! The life of an application. Drawn in `docs/state-machines/application.md`.

use serde::{Deserialize, Serialize};

use super::action::{Action, ActionError};

/// Where an application stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// 一時保存.
    Draft,
    /// 申請済; the applicant may still change it.
    Submitted,
    /// 審査中.
    InReview,
    /// 差戻し.
    Returned,
    /// 交付決定.
    Approved,
    /// 不交付.
    Rejected,
    /// 振込予定.
    PaymentScheduled,
    /// 入金済.
    Paid,
    /// 振込不能.
    PaymentFailed,
    /// 取下げ.
    Withdrawn,
    /// 決定取消: the grant was taken back, and what was paid is owed.
    Revoked,
}

/// Every transition there is: from, action, to. Nothing else is possible.
pub const TRANSITIONS: [(Status, Action, Status); 21] = [
    (Status::Draft, Action::Submit, Status::Submitted),
    (Status::Draft, Action::Withdraw, Status::Withdrawn),
    (Status::Submitted, Action::Update, Status::Submitted),
    (Status::Submitted, Action::StartReview, Status::InReview),
    (Status::Submitted, Action::Withdraw, Status::Withdrawn),
    (
        Status::InReview,
        Action::ReturnForCorrection,
        Status::Returned,
    ),
    (Status::InReview, Action::Approve, Status::Approved),
    (Status::InReview, Action::Reject, Status::Rejected),
    (Status::InReview, Action::Withdraw, Status::Withdrawn),
    (Status::Returned, Action::Resubmit, Status::Submitted),
    (Status::Returned, Action::Withdraw, Status::Withdrawn),
    (
        Status::Approved,
        Action::SchedulePayment,
        Status::PaymentScheduled,
    ),
    (Status::PaymentScheduled, Action::MarkPaid, Status::Paid),
    (
        Status::PaymentScheduled,
        Action::MarkPaymentFailed,
        Status::PaymentFailed,
    ),
    (
        Status::PaymentFailed,
        Action::CorrectAccount,
        Status::Approved,
    ),
    (Status::Approved, Action::Reopen, Status::InReview),
    (Status::Rejected, Action::Reopen, Status::InReview),
    (
        Status::PaymentScheduled,
        Action::CancelPayment,
        Status::Approved,
    ),
    (Status::Approved, Action::Revoke, Status::Revoked),
    (Status::Paid, Action::Revoke, Status::Revoked),
    (Status::PaymentFailed, Action::Revoke, Status::Revoked),
];

impl Status {
    /// Every state.
    pub const ALL: [Self; 11] = [
        Self::Draft,
        Self::Submitted,
        Self::InReview,
        Self::Returned,
        Self::Approved,
        Self::Rejected,
        Self::PaymentScheduled,
        Self::Paid,
        Self::PaymentFailed,
        Self::Withdrawn,
        Self::Revoked,
    ];

    /// The stable id, as in JSON and the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::InReview => "in_review",
            Self::Returned => "returned",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::PaymentScheduled => "payment_scheduled",
            Self::Paid => "paid",
            Self::PaymentFailed => "payment_failed",
            Self::Withdrawn => "withdrawn",
            Self::Revoked => "revoked",
        }
    }

    /// The state with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == id)
    }

    /// The name people know.
    pub const fn label_ja(self) -> &'static str {
        match self {
            Self::Draft => "一時保存",
            Self::Submitted => "申請済",
            Self::InReview => "審査中",
            Self::Returned => "差戻し",
            Self::Approved => "交付決定",
            Self::Rejected => "不交付",
            Self::PaymentScheduled => "振込予定",
            Self::Paid => "入金済",
            Self::PaymentFailed => "振込不能",
            Self::Withdrawn => "取下げ",
            Self::Revoked => "決定取消",
        }
    }

    /// Whether it stands in the way of another application of the same office number and scheme.
    /// Only a rejected or withdrawn one does not.
    pub const fn is_live(self) -> bool {
        !matches!(self, Self::Rejected | Self::Withdrawn)
    }

    /// Whether the applicant may change answers and documents.
    pub const fn editable_by_applicant(self) -> bool {
        matches!(self, Self::Draft | Self::Submitted | Self::Returned)
    }

    /// Whether the applicant may withdraw it.
    pub fn withdrawable(self) -> bool {
        self.withdraw().is_ok()
    }

    /// The state an action leads to.
    pub fn after(self, action: Action) -> Result<Self, ActionError> {
        TRANSITIONS
            .iter()
            .find(|(from, known, _)| *from == self && *known == action)
            .map(|(_, _, to)| *to)
            .ok_or(ActionError {
                status: self,
                action,
            })
    }

    /// 申請する: the draft is complete ([`crate::submission::check`]) and becomes an application.
    pub fn submit(self) -> Result<Self, ActionError> {
        self.after(Action::Submit)
    }

    /// 申請内容を更新する: the applicant submits again before review has started. Reception number and
    /// month of receipt stay.
    pub fn update(self) -> Result<Self, ActionError> {
        self.after(Action::Update)
    }

    /// 審査を始める: from now on the applicant changes nothing.
    pub fn start_review(self) -> Result<Self, ActionError> {
        self.after(Action::StartReview)
    }

    /// 差し戻す: the applicant is told what to correct.
    pub fn return_for_correction(self) -> Result<Self, ActionError> {
        self.after(Action::ReturnForCorrection)
    }

    /// 再申請する: corrected; counts as received in the month of this submission.
    pub fn resubmit(self) -> Result<Self, ActionError> {
        self.after(Action::Resubmit)
    }

    /// 交付を決定する.
    pub fn approve(self) -> Result<Self, ActionError> {
        self.after(Action::Approve)
    }

    /// 不交付とする: the office may apply again.
    pub fn reject(self) -> Result<Self, ActionError> {
        self.after(Action::Reject)
    }

    /// 振込を予定する: part of a month's batch.
    pub fn schedule_payment(self) -> Result<Self, ActionError> {
        self.after(Action::SchedulePayment)
    }

    /// 入金を記録する.
    pub fn mark_paid(self) -> Result<Self, ActionError> {
        self.after(Action::MarkPaid)
    }

    /// 振込不能を記録する: the bank sent the money back.
    pub fn mark_payment_failed(self) -> Result<Self, ActionError> {
        self.after(Action::MarkPaymentFailed)
    }

    /// 口座を訂正する: waits for the next batch.
    pub fn correct_account(self) -> Result<Self, ActionError> {
        self.after(Action::CorrectAccount)
    }

    /// 取り下げる: possible until a decision is made.
    pub fn withdraw(self) -> Result<Self, ActionError> {
        self.after(Action::Withdraw)
    }

    /// 決定を取り消して審査に戻す: the decision was wrong and no money is on its way yet.
    pub fn reopen(self) -> Result<Self, ActionError> {
        self.after(Action::Reopen)
    }

    /// 交付決定を取り消す: misuse or false data; what was paid is to be paid back
    /// (令和8年度交付要綱 第12条).
    pub fn revoke(self) -> Result<Self, ActionError> {
        self.after(Action::Revoke)
    }

    /// 振込の予定を取り消す: the batch was given up before its release.
    pub fn cancel_payment(self) -> Result<Self, ActionError> {
        self.after(Action::CancelPayment)
    }
}
