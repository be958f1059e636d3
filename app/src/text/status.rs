//! States of an application.

use crate::text::words::words;
use domain::application::Status;

/// How a state or notice feels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Nothing to do.
    Neutral,
    /// Going on.
    Info,
    /// Good.
    Success,
    /// Something to do.
    Warning,
    /// Something went wrong.
    Error,
}

impl Tone {
    /// As it stands in `data-tone`.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What the state is called.
pub(crate) fn status_name(status: Status) -> &'static str {
    match status {
        Status::Draft => words().status_draft,
        Status::Submitted => words().status_submitted,
        Status::InReview => words().status_in_review,
        Status::Returned => words().status_returned,
        Status::Approved => words().status_approved,
        Status::Rejected => words().status_rejected,
        Status::PaymentScheduled => words().status_payment_scheduled,
        Status::Paid => words().status_paid,
        Status::PaymentFailed => words().status_payment_failed,
        Status::Withdrawn => words().status_withdrawn,
        Status::Revoked => words().status_revoked,
    }
}

/// How the state feels.
pub(crate) fn status_tone(status: Status) -> Tone {
    match status {
        Status::Draft | Status::Withdrawn => Tone::Neutral,
        Status::Submitted | Status::InReview | Status::PaymentScheduled => Tone::Info,
        Status::Approved | Status::Paid => Tone::Success,
        Status::Returned => Tone::Warning,
        Status::Rejected | Status::PaymentFailed | Status::Revoked => Tone::Error,
    }
}

/// What the state means for the applicant and what to do.
pub(crate) fn status_summary(status: Status) -> &'static str {
    match status {
        Status::Draft => words().applied_none,
        Status::Submitted => words().applied_submitted,
        Status::InReview => words().applied_in_review,
        Status::Returned => words().applied_returned,
        Status::Approved => words().applied_approved,
        Status::Rejected => words().applied_rejected,
        Status::PaymentScheduled => words().applied_payment_scheduled,
        Status::Paid => words().applied_paid,
        Status::PaymentFailed => words().applied_payment_failed,
        Status::Withdrawn => words().applied_withdrawn,
        Status::Revoked => words().applied_revoked,
    }
}
