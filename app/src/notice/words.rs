//! Words about notices.

use contract::notice::{NoticeFailureReason, NoticeFailureView, NoticeRunState};

use crate::text::Tone;

/// State of a run as a label.
pub(super) fn run_state(state: NoticeRunState) -> (&'static str, Tone) {
    match state {
        NoticeRunState::Running => ("発行中", Tone::Info),
        NoticeRunState::Done => ("発行済み", Tone::Success),
        NoticeRunState::DoneWithFailures => ("一部発行できず", Tone::Warning),
    }
}

/// Why a notice could not be made, and what to do.
pub(super) fn failure(failed: &NoticeFailureView) -> String {
    match failed.reason {
        NoticeFailureReason::MissingCharacter => {
            let character = failed.character.as_deref().unwrap_or("―");
            let code_point = failed.code_point.as_deref().unwrap_or_default();
            format!("印字できない文字「{character}」（{code_point}）があります")
        }
        NoticeFailureReason::Typesetting => "通知書を組めませんでした".to_owned(),
    }
}
