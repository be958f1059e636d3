//! Reading the published list of municipalities (taioujyoukyou.pdf, as text).
//!
//! A line holds prefecture, municipality and day, parted by spaces, tabs or commas. Hokkaido stands
//! split (`北海道（道央）`), 神奈川 without 県, a name may carry a note in brackets, and no line carries a
//! code: the match is by prefecture and name alone. What does not match is told, never guessed.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Readiness;
use crate::kana::fold_width;
use crate::municipality::{MunicipalityCode, MunicipalityList};
use crate::prefecture::PREFECTURES;

/// A line that names a municipality of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Line of the text, from 1.
    pub line: u32,
    /// Which municipality.
    pub code: MunicipalityCode,
    /// What it says.
    pub readiness: Readiness,
    /// The note in brackets.
    pub note: Option<String>,
}

/// A line that names something, but not for certain what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmatched {
    /// Line of the text, from 1.
    pub line: u32,
    /// The line as it stands.
    pub text: String,
    /// Why.
    pub reason: UnmatchedReason,
    /// Number of the prefecture, when it was read.
    pub prefecture: Option<&'static str>,
    /// The name as written, when it was read.
    pub name: String,
    /// What it says, when it was read.
    pub readiness: Option<Readiness>,
    /// The note in brackets.
    pub note: Option<String>,
}

/// Why a line is matched with no municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnmatchedReason {
    /// It does not begin with a prefecture.
    NoPrefecture,
    /// It ends with no day and no state.
    NoDay,
    /// The prefecture has no municipality of this name.
    NoSuchName,
    /// An earlier line names the same municipality.
    Twice,
}

/// A published list, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// Lines matched, in their order.
    pub listed: Vec<Listed>,
    /// Lines to look at.
    pub unmatched: Vec<Unmatched>,
    /// Numbers of lines that name neither prefecture nor day: headings, page numbers.
    pub headings: Vec<u32>,
}

/// Reads a list as published.
pub fn read_published(text: &str, list: &MunicipalityList) -> Published {
    let mut published = Published::default();
    let mut seen: HashMap<MunicipalityCode, u32> = HashMap::new();
    for (line, raw) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        let folded = fold_width(raw);
        let words = folded.trim_matches(is_gap);
        if words.is_empty() {
            continue;
        }
        let (rest, readiness) = ending(words);
        let (prefecture, place) = beginning(rest);
        if prefecture.is_none() && readiness.is_none() {
            published.headings.push(line);
            continue;
        }
        let (name, note) = name_and_note(place);
        let found = prefecture.and_then(|number| list.named(number, &name));
        let reason = match (prefecture, readiness, found) {
            (Some(_), Some(readiness), Some(found)) => {
                if !seen.contains_key(&found.code) {
                    seen.insert(found.code.clone(), line);
                    published.listed.push(Listed {
                        line,
                        code: found.code.clone(),
                        readiness,
                        note,
                    });
                    continue;
                }
                UnmatchedReason::Twice
            }
            (None, _, _) => UnmatchedReason::NoPrefecture,
            (_, None, _) => UnmatchedReason::NoDay,
            (_, _, None) => UnmatchedReason::NoSuchName,
        };
        published.unmatched.push(Unmatched {
            line,
            text: raw.trim().to_owned(),
            reason,
            prefecture,
            name,
            readiness,
            note,
        });
    }
    published
}

fn is_gap(character: char) -> bool {
    character.is_whitespace() || matches!(character, ',' | '、' | '"')
}

/// Takes day or state off the end of a line.
fn ending(words: &str) -> (&str, Option<Readiness>) {
    for (state, readiness) in [
        ("日程調整中", Readiness::Arranging),
        ("未定", Readiness::Undecided),
    ] {
        if let Some(rest) = words.strip_suffix(state) {
            return (rest.trim_end_matches(is_gap), Some(readiness));
        }
    }
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '/' | '.' | '-' | '年' | '月' | '日');
    let start = words
        .char_indices()
        .rev()
        .take_while(|(_, c)| is_part(*c))
        .last()
        .map_or(words.len(), |(start, _)| start);
    let (rest, date) = words.split_at_checked(start).unwrap_or((words, ""));
    match day(date) {
        Some(day) => (rest.trim_end_matches(is_gap), Some(Readiness::Dated(day))),
        None => (words, None),
    }
}

/// `2027/4/1`, `2027-04-01`, `2027年4月1日`.
fn day(text: &str) -> Option<NaiveDate> {
    let mut parts = text
        .trim_end_matches('日')
        .split(['/', '.', '-', '年', '月']);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// Takes the prefecture off the beginning of a line. Without 県, 府 or 都 it must be parted from what
/// follows.
fn beginning(words: &str) -> (Option<&'static str>, &str) {
    for (number, name) in PREFECTURES {
        if let Some(rest) = words.strip_prefix(name) {
            return (Some(number), after_region(rest).trim_matches(is_gap));
        }
    }
    for (number, name) in PREFECTURES {
        let short = name.trim_end_matches(['県', '府', '都']);
        if let Some(rest) = words.strip_prefix(short)
            && rest.starts_with(is_gap)
        {
            return (Some(number), rest.trim_matches(is_gap));
        }
    }
    (None, words)
}

/// `(道央)` behind 北海道.
fn after_region(rest: &str) -> &str {
    let trimmed = rest.trim_start_matches(is_gap);
    match trimmed
        .strip_prefix('(')
        .and_then(|inner| inner.split_once(')'))
    {
        Some((region, after)) if region.starts_with('道') => after,
        _ => rest,
    }
}

/// Parts `name(note)`.
fn name_and_note(place: &str) -> (String, Option<String>) {
    let (name, note) = match place.split_once('(') {
        Some((name, note)) => (name, note.trim_end_matches(is_gap).trim_end_matches(')')),
        None => (place, ""),
    };
    let note = note.trim();
    (
        name.trim_matches(is_gap).to_owned(),
        (!note.is_empty()).then(|| note.to_owned()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LIST: &str = "edition\t2026-05-24\nsource\ttest\n011002\t札幌市\tさっぽろし\n\
        012025\t函館市\tはこだてし\n131016\t千代田区\tちよだく\n141003\t横浜市\tよこはまし\n\
        261009\t京都市\tきょうとし\n";

    fn read(text: &str) -> Published {
        read_published(text, &MunicipalityList::parse(LIST, "").unwrap())
    }

    fn date(year: i32, month: u32, day: u32) -> Readiness {
        Readiness::Dated(NaiveDate::from_ymd_opt(year, month, day).unwrap())
    }

    #[test]
    fn the_published_forms_are_read() {
        let text = "市町村の対応状況\n都道府県 市町村 利用開始日\n\n\
            北海道（道央） 札幌市 2027/4/1\n北海道（道南）\t函館市（一部の事務を除く）\t2026/10/1\n\
            神奈川 横浜市 日程調整中\n東京都,千代田区,未定\n京都府京都市２０２７年１０月１日\n- 1 -\n";
        let found = read(text);
        assert_eq!(found.unmatched, []);
        assert_eq!(found.headings, [1, 2, 9]);
        let all: Vec<_> = found
            .listed
            .iter()
            .map(|one| (one.line, one.code.as_str(), one.readiness))
            .collect();
        assert_eq!(
            all,
            [
                (4, "011002", date(2027, 4, 1)),
                (5, "012025", date(2026, 10, 1)),
                (6, "141003", Readiness::Arranging),
                (7, "131016", Readiness::Undecided),
                (8, "261009", date(2027, 10, 1)),
            ]
        );
        let note = found.listed.get(1).unwrap().note.as_deref();
        assert_eq!(note, Some("一部の事務を除く"));
    }

    #[test]
    fn what_does_not_fit_is_told_with_its_line() {
        use UnmatchedReason::{NoDay, NoPrefecture, NoSuchName, Twice};
        let text = "東京都 千代田市 2027/4/1\n千代田区 2027/4/1\n東京都 千代田区 2027/13/1\n\
            東京都 千代田区 2027/4/1\n東京都 千代田区 2027/5/1\n神奈川横浜市 2027/4/1\n北海道（道央） 札";
        let found = read(text);
        let reasons: Vec<_> = found
            .unmatched
            .iter()
            .map(|one| (one.line, one.reason))
            .collect();
        assert_eq!(
            reasons,
            [
                (1, NoSuchName),
                (2, NoPrefecture),
                (3, NoDay),
                (5, Twice),
                (6, NoPrefecture),
                (7, NoDay),
            ]
        );
        assert_eq!(found.listed.len(), 1);
        assert_eq!(found.unmatched.first().unwrap().name, "千代田市");
    }

    proptest! {
        #[test]
        fn every_line_is_accounted_for_and_none_guessed(text in "[東京都千代田区横浜市 （）(),/0-9年月日未定\n]{0,80}") {
            let found = read(&text);
            let lines = text.lines().filter(|line| !line.trim_matches(is_gap).is_empty()).count();
            prop_assert_eq!(found.listed.len() + found.unmatched.len() + found.headings.len(), lines);
        }

        #[test]
        fn no_text_stops_it(text in "\\PC{0,200}") {
            read(&text);
        }
    }
}
