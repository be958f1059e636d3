//! Furigana over the words of the field, where wanted: always in easy Japanese, else by a switch.

use std::borrow::Cow;

use leptos::prelude::*;

use super::readings::{self, Readings};
use super::{Language, chosen, storage};
use crate::component::{Button, ButtonKind};

/// Key in the browser's storage: a liking, nothing personal.
const KEY: &str = "tsunagi.furigana";

thread_local! {
    /// Whether furigana were asked for, as chosen the last time on this device.
    static ASKED: ArcRwSignal<bool> =
        ArcRwSignal::new(storage().is_some_and(|kept| kept.get_item(KEY).is_ok_and(|item| item.is_some())));
}

fn asked() -> ArcRwSignal<bool> {
    ASKED.with(Clone::clone)
}

/// The switch. Nothing in easy Japanese, which always has furigana, and in languages without them.
pub(crate) fn furigana_switch() -> AnyView {
    if chosen() != Language::Japanese {
        return ().into_any();
    }
    let wanted = asked();
    let press = {
        let wanted = wanted.clone();
        Callback::new(move |()| {
            let on = !wanted.get_untracked();
            wanted.set(on);
            if let Some(storage) = storage() {
                // A browser that keeps nothing asks again next time.
                let _ = if on {
                    storage.set_item(KEY, "1")
                } else {
                    storage.remove_item(KEY)
                };
            }
        })
    };
    let label = move || {
        if wanted.get() {
            "ふりがなを消す"
        } else {
            "ふりがなをつける"
        }
    };
    view! { <div class="no-print"><Button kind=ButtonKind::Secondary on_press=press>{label}</Button></div> }
        .into_any()
}

/// A text of a page that has the switch: with furigana in easy Japanese, and where they were asked for.
pub(crate) fn ruby(text: impl Into<Cow<'static, str>>) -> AnyView {
    let text = text.into();
    match chosen() {
        Language::English => text.into_any(),
        Language::Easy => read(text),
        Language::Japanese => {
            let wanted = asked();
            (move || {
                if wanted.get() {
                    read(text.clone())
                } else {
                    text.clone().into_any()
                }
            })
            .into_any()
        }
    }
}

/// A text of any other page: with furigana in easy Japanese.
pub(crate) fn say(text: impl Into<Cow<'static, str>>) -> AnyView {
    match chosen() {
        Language::Easy => read(text.into()),
        Language::Japanese | Language::English => text.into().into_any(),
    }
}

/// The text with furigana as soon as the readings are here.
fn read(text: Cow<'static, str>) -> AnyView {
    readings::fetch();
    (move || match readings::here() {
        None => text.clone().into_any(),
        Some(readings) => split(&text, readings)
            .into_iter()
            .map(Part::draw)
            .collect_view()
            .into_any(),
    })
    .into_any()
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// As it is.
    Plain(String),
    /// A word with its reading.
    Read(&'static str, &'static str),
}

impl Part {
    fn draw(self) -> AnyView {
        match self {
            Self::Plain(text) => text.into_any(),
            Self::Read(word, reading) => {
                view! { <ruby>{word}<rp>"（"</rp><rt>{reading}</rt><rp>"）"</rp></ruby> }.into_any()
            }
        }
    }
}

/// Read so only where they stand alone: after a number or in a bracket they are parts of a date or of a time.
const NOT_AFTER_NUMBERS: [&str; 3] = ["月", "日", "分"];

/// Finds the words, the longest that begins at each place.
fn split(text: &str, readings: Readings) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let counted = plain
            .chars()
            .next_back()
            .is_some_and(|before| before.is_ascii_digit() || before == '（');
        let word = readings
            .iter()
            .filter(|(word, _)| rest.starts_with(word))
            .filter(|(word, _)| !(counted && NOT_AFTER_NUMBERS.contains(word)))
            .max_by_key(|(word, _)| word.len());
        if let Some((word, reading)) = word {
            if !plain.is_empty() {
                parts.push(Part::Plain(std::mem::take(&mut plain)));
            }
            parts.push(Part::Read(word, reading));
            rest = rest.strip_prefix(word).unwrap_or_default();
        } else {
            plain.push(next);
            rest = rest.strip_prefix(next).unwrap_or_default();
        }
    }
    if !plain.is_empty() {
        parts.push(Part::Plain(plain));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::super::readings::READINGS;
    use super::*;

    fn whole(parts: &[Part]) -> String {
        parts
            .iter()
            .map(|part| match part {
                Part::Plain(text) => text.as_str(),
                Part::Read(word, _) => word,
            })
            .collect()
    }

    #[test]
    fn the_longest_word_is_read() {
        assert_eq!(
            split("要介護認定の結果", READINGS),
            [
                Part::Read("要介護認定", "ようかいごにんてい"),
                Part::Plain("の結果".to_owned())
            ]
        );
    }

    #[test]
    fn a_date_is_left_alone() {
        assert_eq!(
            split("11月28日（土）、15分", READINGS),
            [Part::Plain("11月28日（土）、15分".to_owned())]
        );
        assert_eq!(
            split("次の月", READINGS),
            [
                Part::Read("次", "つぎ"),
                Part::Plain("の".to_owned()),
                Part::Read("月", "つき")
            ]
        );
    }

    #[test]
    fn nothing_of_a_text_is_lost() {
        for text in ["", "あ", "見本事業所の担当者が同意を確認した。", "ABC介護"]
        {
            assert_eq!(whole(&split(text, READINGS)), text);
        }
    }

    #[test]
    fn readings_are_hiragana() {
        for (word, reading) in READINGS {
            assert!(
                reading.chars().all(|c| ('ぁ'..='ん').contains(&c)),
                "{word} {reading}"
            );
        }
    }
}
