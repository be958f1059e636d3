//! What a state is called.

use chrono::NaiveDate;
use contract::readiness::{MunicipalityReadiness, ReadinessSource};
use contract::upstream::ReadinessState;
use leptos::prelude::*;

use crate::component::Tag;
use crate::text::{self, Tone};

/// Ids and names of what can be searched for.
pub(super) const STATES: [(&str, &str); 6] = [
    ("", "すべて"),
    ("ready", "利用開始済み"),
    ("dated", "利用開始日が決まっている"),
    ("arranging", "日程調整中"),
    ("undecided", "未定"),
    ("unlisted", "公表なし"),
];

/// State and day in words.
pub(super) fn standing(state: Option<ReadinessState>, day: Option<NaiveDate>) -> String {
    match (state, day) {
        (_, Some(day)) => format!("利用開始日 {}", text::day_wareki(day)),
        (Some(ReadinessState::Arranging), None) => "日程調整中".to_owned(),
        (Some(_), None) => "未定".to_owned(),
        (None, None) => "公表なし".to_owned(),
    }
}

/// The tag of a municipality: its words say it, the colour repeats it.
pub(super) fn tag(one: &MunicipalityReadiness) -> AnyView {
    let (tone, label) = match one.state {
        Some(ReadinessState::Dated) if one.ready => (Tone::Success, "利用開始済み"),
        Some(ReadinessState::Dated) => (Tone::Info, "日程決定"),
        Some(ReadinessState::Arranging) => (Tone::Warning, "日程調整中"),
        Some(ReadinessState::Undecided) => (Tone::Neutral, "未定"),
        None => (Tone::Neutral, "公表なし"),
    };
    view! { <Tag tone=tone label=label /> }.into_any()
}

/// Who said so.
pub(super) const fn source(source: ReadinessSource) -> &'static str {
    match source {
        ReadinessSource::PublishedList => "公表された一覧",
        ReadinessSource::Municipality => "市町村の入力",
        ReadinessSource::Operator => "運用者の入力",
    }
}
