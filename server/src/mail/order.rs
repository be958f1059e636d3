//! What a mail job carries: ids only.

use serde::{Deserialize, Serialize};
use store::Stamp;
use store::jobs::Job;
use uuid::Uuid;

/// Kind of the jobs that send mail somebody waits for.
pub const MAIL_JOB: &str = "mail";

/// Kind of the jobs that send mail that comes by the thousand: it must not stand in the way of the other.
pub const BULK_MAIL_JOB: &str = "bulk_mail";

/// Which mail to write. Address, link and words are looked up when it is sent, so that no queue holds
/// a secret or a person's data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "mail", rename_all = "snake_case")]
pub enum MailOrder {
    /// The link of a registration or invitation.
    RegistrationLink {
        /// Registration.
        registration: Uuid,
    },
    /// To the administrators of an office: somebody asked to register it again.
    OfficeAskedFor {
        /// 介護保険事業所番号.
        office: String,
        /// Person written to.
        person: Uuid,
    },
    /// 差戻し: something is to be corrected.
    Returned {
        /// Application.
        application: Uuid,
        /// Person written to.
        person: Uuid,
    },
    /// A colleague mentioned somebody in an internal comment.
    Mentioned {
        /// Application.
        application: Uuid,
        /// Person written to.
        person: Uuid,
    },
    /// 受付のお知らせ after a submission.
    Receipt {
        /// Application.
        application: Uuid,
        /// 受付番号.
        reception_number: String,
        /// Person written to.
        person: Uuid,
    },
    /// 振込不能: the account is to be corrected.
    PaymentFailed {
        /// Application.
        application: Uuid,
        /// Person written to.
        person: Uuid,
    },
    /// 交付決定通知書 or 不交付決定通知書 can be downloaded.
    Notice {
        /// Notice.
        notice: Uuid,
    },
    /// A report after the grant is due.
    DutyReminder {
        /// Application.
        application: Uuid,
        /// Report.
        duty: Uuid,
        /// Person written to.
        person: Uuid,
    },
    /// The link that confirms that an address follows a municipality.
    FollowLink {
        /// Follow.
        follow: Uuid,
    },
    /// The day of a municipality followed changed.
    ReadinessNews {
        /// Follow.
        follow: Uuid,
        /// Change.
        change: Uuid,
    },
    /// The window closes and the office has not applied.
    SubsidyReminder {
        /// Application.
        application: Uuid,
        /// Person written to.
        person: Uuid,
    },
    /// A message of the contact form, to those who answer.
    ContactMessage {
        /// Message.
        message: Uuid,
    },
    /// The link of a recovery: confirms the address, or makes the new passkey.
    RecoveryLink {
        /// Recovery.
        recovery: Uuid,
    },
    /// A recovery waits for a decision.
    RecoveryToDecide {
        /// Recovery.
        recovery: Uuid,
        /// Person written to.
        person: Uuid,
    },
    /// To a recipient: somebody looked at their record in an emergency.
    EmergencyTold {
        /// Person written to.
        person: Uuid,
    },
    /// To an administrator of an office: an emergency access waits for review.
    EmergencyToReview {
        /// Person written to.
        person: Uuid,
    },
    /// The federation answered a report or request.
    DutyAnswered {
        /// Application.
        application: Uuid,
        /// Report or request.
        duty: Uuid,
        /// Person written to.
        person: Uuid,
    },
}

impl MailOrder {
    /// The job that sends it.
    pub fn job(&self, stamp: Stamp) -> Job {
        let payload = serde_json::to_value(self).unwrap_or_default();
        Job::new(stamp, self.kind(), payload)
    }

    const fn kind(&self) -> &'static str {
        match self {
            Self::Notice { .. }
            | Self::DutyReminder { .. }
            | Self::SubsidyReminder { .. }
            | Self::ReadinessNews { .. } => BULK_MAIL_JOB,
            Self::RegistrationLink { .. }
            | Self::OfficeAskedFor { .. }
            | Self::Returned { .. }
            | Self::Mentioned { .. }
            | Self::Receipt { .. }
            | Self::PaymentFailed { .. }
            | Self::FollowLink { .. }
            | Self::ContactMessage { .. }
            | Self::RecoveryLink { .. }
            | Self::RecoveryToDecide { .. }
            | Self::EmergencyTold { .. }
            | Self::EmergencyToReview { .. }
            | Self::DutyAnswered { .. } => MAIL_JOB,
        }
    }
}
