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
    let pieces = move || match readings::here() {
        None => text.clone().into_any(),
        Some(readings) => split(&text, readings)
            .into_iter()
            .map(Part::draw)
            .collect_view()
            .into_any(),
    };
    // One element, so that a button or a label that lays out its children keeps the sentence together.
    view! { <span>{pieces}</span> }.into_any()
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

/// What stands after a number, and how it is read there.
const COUNTERS: [(&str, &str); 14] = [
    ("年", "ねん"),
    ("月", "がつ"),
    ("日", "にち"),
    ("人", "にん"),
    ("円", "えん"),
    ("点", "てん"),
    ("割", "わり"),
    ("回", "かい"),
    ("件", "けん"),
    ("桁", "けた"),
    ("歳", "さい"),
    ("度", "ど"),
    ("分", "ふん"),
    ("版", "はん"),
];

/// Days of the week in brackets after a date.
const WEEKDAYS: [(&str, &str); 7] = [
    ("月", "げつ"),
    ("火", "か"),
    ("水", "すい"),
    ("木", "もく"),
    ("金", "きん"),
    ("土", "ど"),
    ("日", "にち"),
];

/// The first of a month; one day is read otherwise.
const FIRST: (&str, &str) = ("1日", "ついたち");

/// Finds the words, the longest that begins at each place.
fn split(text: &str, readings: Readings) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut plain = String::new();
    let mut before = None;
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let unread = plain.chars().next_back();
        if let Some((word, reading)) = word_at(rest, before, unread, readings) {
            if !plain.is_empty() {
                parts.push(Part::Plain(std::mem::take(&mut plain)));
            }
            parts.push(Part::Read(word, reading));
            before = word.chars().next_back();
            rest = rest.strip_prefix(word).unwrap_or_default();
        } else {
            plain.push(next);
            before = Some(next);
            rest = rest.strip_prefix(next).unwrap_or_default();
        }
    }
    if !plain.is_empty() {
        parts.push(Part::Plain(plain));
    }
    parts
}

/// The word a text begins with: after `before`, of which `unread` was left without a reading.
fn word_at(
    rest: &str,
    before: Option<char>,
    unread: Option<char>,
    readings: Readings,
) -> Option<(&'static str, &'static str)> {
    let begins = |entry: &&(&'static str, &'static str)| rest.starts_with(entry.0);
    let in_number = before.is_some_and(|before| before.is_ascii_digit());
    if before == Some('月') && begins(&&FIRST) {
        return Some(FIRST);
    }
    let after = rest.chars().nth(1);
    if before == Some('（')
        && after == Some('）')
        && let Some(weekday) = WEEKDAYS.iter().find(begins)
    {
        return Some(*weekday);
    }
    let longest = readings
        .iter()
        .filter(begins)
        .filter(|(word, _)| {
            // `3日` is no part of `13日`.
            if word.starts_with(|first: char| first.is_ascii_digit()) {
                return !in_number;
            }
            // In a name a character is read otherwise than as a word by itself.
            let in_name = unread.is_some_and(is_kanji) || after.is_some_and(is_kanji);
            !(is_single(word) && in_name)
        })
        .max_by_key(|(word, _)| word.len())
        .copied();
    let counter = || COUNTERS.iter().find(begins).copied();
    match longest {
        Some((word, _)) if in_number && is_single(word) => counter().or(longest),
        None if in_number => counter(),
        found => found,
    }
}

fn is_single(word: &str) -> bool {
    word.chars().nth(1).is_none()
}

const fn is_kanji(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '々')
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

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
            split("要介護認定とは", READINGS),
            [
                Part::Read("要介護認定", "ようかいごにんてい"),
                Part::Plain("とは".to_owned())
            ]
        );
    }

    fn read(text: &str) -> String {
        split(text, READINGS)
            .iter()
            .map(|part| match part {
                Part::Plain(text) => text.clone(),
                Part::Read(_, reading) => format!("[{reading}]"),
            })
            .collect()
    }

    #[test]
    fn dates_and_numbers_are_read_as_such() {
        assert_eq!(
            read("11月28日（土）、10分"),
            "11[がつ]28[にち]（[ど]）、[じゅっぷん]"
        );
        assert_eq!(read("令和9年3月1日"), "[れいわ]9[ねん]3[がつ][ついたち]");
        assert_eq!(read("10月20日から13日"), "10[がつ][はつか]から13[にち]");
        assert_eq!(
            read("2割、1人、次の月"),
            "2[わり]、[ひとり]、[つぎ]の[つき]"
        );
    }

    #[test]
    fn a_character_of_a_name_is_not_read_as_a_word() {
        assert_eq!(read("月見 花子さんが見ました"), "月見 花子さんが[みました]");
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

    /// Every `easy.rs` below a folder, and every file of a folder `easy`.
    fn easy_words(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                easy_words(&path, found);
            } else if path.ends_with("easy.rs") || folder.ends_with("easy") {
                found.push(path);
            }
        }
    }

    /// The literals of a source, a number for whatever is filled in.
    fn literals(source: &str) -> Vec<String> {
        let code = source
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect::<Vec<_>>()
            .join("\n");
        code.split('"')
            .skip(1)
            .step_by(2)
            .map(|literal| {
                let mut filled = String::new();
                let mut depth = 0;
                for character in literal.chars() {
                    match character {
                        '{' => {
                            depth += 1;
                            filled.push('3');
                        }
                        '}' => depth -= 1,
                        other if depth == 0 => filled.push(other),
                        _ => {}
                    }
                }
                filled
            })
            .collect()
    }

    #[test]
    fn every_word_of_easy_japanese_has_its_reading() {
        let mut files = Vec::new();
        easy_words(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
            &mut files,
        );
        assert!(files.len() > 10, "{}", files.len());
        let mut missing = Vec::new();
        for file in files {
            let source = fs::read_to_string(&file).unwrap();
            for literal in literals(&source) {
                for part in split(&literal, READINGS) {
                    if let Part::Plain(text) = part
                        && text.chars().any(is_kanji)
                    {
                        missing.push(format!("{}: {text} in {literal}", file.display()));
                    }
                }
            }
        }
        assert!(missing.is_empty(), "{missing:#?}");
    }
}
