//! States of reports and requests in words.

use contract::duty::DutyView;
use domain::duty::{DutyKind, DutyState};

use crate::text::Tone;

/// The state's name: a request is granted, a report is confirmed.
pub(super) fn state_name(kind: DutyKind, state: DutyState) -> &'static str {
    match (kind.is_request(), state) {
        (true, DutyState::Open) => "作成中",
        (true, DutyState::Confirmed) => "承認",
        (_, state) => state.label_ja(),
    }
}

/// How the state feels.
pub(super) fn state_tone(state: DutyState, overdue: bool) -> Tone {
    match state {
        DutyState::Open if overdue => Tone::Error,
        DutyState::Open => Tone::Neutral,
        DutyState::Returned => Tone::Warning,
        DutyState::Submitted => Tone::Info,
        DutyState::Confirmed => Tone::Success,
        DutyState::Refused => Tone::Error,
    }
}

/// What the office does next, or waits for.
pub(super) fn next(duty: &DutyView) -> &'static str {
    match (duty.kind.is_request(), duty.state) {
        (false, DutyState::Open) => "0円の場合も報告が必要です。",
        (true, DutyState::Open) => "まだ提出していません。",
        (_, DutyState::Submitted) => "国保中央会が確認しています。",
        (_, DutyState::Returned) => "直して、もう一度提出してください。",
        (false, DutyState::Confirmed) => "報告は終わりました。",
        (true, DutyState::Confirmed) => "承認されました。",
        (_, DutyState::Refused) => "承認されませんでした。理由を確かめてください。",
    }
}
