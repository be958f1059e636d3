//! Wording of the cells of the policy.

use contract::care::{Certainty, Permission};

use crate::text::Tone;

/// A cell of the policy.
pub(super) fn permission(permission: Permission) -> (&'static str, &'static str) {
    match permission {
        Permission::Yes => ("○", "閲覧できる"),
        Permission::WithConsent => ("同", "同意があれば閲覧できる"),
        Permission::No => ("―", "閲覧できない"),
    }
}

/// How sure a cell of the policy is: mark, words, tone.
pub(super) fn certainty(certainty: Certainty) -> (&'static str, &'static str, Tone) {
    match certainty {
        Certainty::Confirmed => ("確", "公式資料で確認", Tone::Success),
        Certainty::SecondHand => ("伝", "公式資料の報告で確認", Tone::Info),
        Certainty::Derived => ("推", "公式資料からの推論", Tone::Neutral),
        Certainty::Memory => ("仮", "確かめていない仮の値", Tone::Warning),
        Certainty::Unknown => ("未", "不明のため暫定で定めた値", Tone::Error),
    }
}
