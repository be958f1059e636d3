//! States of an application.

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
    status.label_ja()
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
        Status::Draft => "まだ申請していません。続きから入力して申請してください。",
        Status::Submitted => "申請を受け付けました。審査が始まるまでは内容を変更できます。",
        Status::InReview => "国保中央会が審査しています。結果が出るまでお待ちください。",
        Status::Returned => {
            "修正が必要です。理由を確認し、直してもう一度申請してください。再申請した月の受付になります。"
        }
        Status::Approved => "交付が決まりました。振込の準備をしています。",
        Status::Rejected => "交付されませんでした。理由を確認してください。",
        Status::PaymentScheduled => "登録した口座に振り込む予定です。",
        Status::Paid => "登録した口座に振り込みました。",
        Status::PaymentFailed => "振込ができませんでした。口座情報を確認して直してください。",
        Status::Withdrawn => "申請を取り下げました。受付期間中は、あらためて申請できます。",
        Status::Revoked => {
            "交付決定が取り消されました。通知書の理由と返還の案内を確認してください。"
        }
    }
}
