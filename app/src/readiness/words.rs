//! What a state is called.

use chrono::NaiveDate;
use contract::readiness::{MunicipalityReadiness, ReadinessSource};
use contract::upstream::ReadinessState;
use leptos::prelude::*;

use crate::component::Tag;
use crate::readiness::public_words::words;
use crate::text::{self, Tone};

/// Ids and names of what can be searched for.
pub(super) fn states() -> [(&'static str, &'static str); 6] {
    [
        ("", words().all),
        ("ready", words().ready),
        ("dated", words().dated),
        ("arranging", words().arranging),
        ("undecided", words().undecided),
        ("unlisted", words().unpublished),
    ]
}

/// State and day in words.
pub(super) fn standing(state: Option<ReadinessState>, day: Option<NaiveDate>) -> String {
    match (state, day) {
        (_, Some(day)) => (words().begins_on)(&text::era_day(day)),
        (Some(ReadinessState::Arranging), None) => words().arranging.to_owned(),
        (Some(_), None) => words().undecided.to_owned(),
        (None, None) => words().unpublished.to_owned(),
    }
}

/// The tag of a municipality: its words say it, the colour repeats it.
pub(super) fn tag(one: &MunicipalityReadiness) -> AnyView {
    let (tone, label) = match one.state {
        Some(ReadinessState::Dated) if one.ready => (Tone::Success, words().ready),
        Some(ReadinessState::Dated) => (Tone::Info, words().dated_short),
        Some(ReadinessState::Arranging) => (Tone::Warning, words().arranging),
        Some(ReadinessState::Undecided) => (Tone::Neutral, words().undecided),
        None => (Tone::Neutral, words().unpublished),
    };
    view! { <Tag tone=tone label=label /> }.into_any()
}

/// Who said so.
pub(super) fn source(source: ReadinessSource) -> &'static str {
    match source {
        ReadinessSource::PublishedList => words().source_list,
        ReadinessSource::Municipality => words().source_municipality,
        ReadinessSource::Operator => words().source_operator,
    }
}
