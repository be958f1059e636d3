//! Looking for a known value in the text of a page.
//!
//! A find helps a reviewer's eye; that something is not found says nothing: text may be a picture, or stand apart.

use unicode_normalization::UnicodeNormalization as _;

use super::page_text::{PageText, PlaceOnPage};

/// How a value stands on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sought {
    /// Digits and letters that stand alone: not as a part of a longer number. Commas between digits do not count.
    Number(String),
    /// A name: widths, cases and spaces do not count.
    Words(String),
}

/// A character as compared, and where it came from.
struct Folded {
    character: char,
    source: usize,
    /// Stands apart from the one before: another line, or a gap wider than a character.
    apart: bool,
}

impl PageText {
    /// Every place where the value stands, one rectangle a line of it.
    pub fn find(&self, sought: &Sought) -> Vec<PlaceOnPage> {
        let (text, wanted) = match sought {
            Sought::Number(number) => (self.folded(false), fold(number)),
            Sought::Words(words) => (self.folded(true), fold(words)),
        };
        let wanted: Vec<char> = wanted.filter(|c| is_compared(*c)).collect();
        if wanted.len() < 3 {
            // Too short to mean anything: every page has a 1.
            return Vec::new();
        }
        let whole = matches!(sought, Sought::Number(_));
        let mut places = Vec::new();
        let mut at = 0_usize;
        while let Some(window) = text.get(at..at.saturating_add(wanted.len())) {
            let same = window
                .iter()
                .map(|folded| folded.character)
                .eq(wanted.iter().copied());
            let fits = same && (!whole || stands_alone(&text, at, wanted.len()));
            if fits {
                places.extend(self.rectangles(window));
                at = at.saturating_add(wanted.len());
            } else {
                at = at.saturating_add(1);
            }
        }
        places
    }

    /// The compared characters in order.
    fn folded(&self, ignore_gaps: bool) -> Vec<Folded> {
        let mut folded = Vec::new();
        let mut before: Option<PlaceOnPage> = None;
        for (source, placed) in self.characters.iter().enumerate() {
            let mut apart =
                !ignore_gaps && before.is_none_or(|before| are_apart(before, placed.place));
            if placed.text.trim().is_empty() {
                // A drawn space is a gap of its own.
                before = None;
                continue;
            }
            for character in fold(&placed.text).filter(|c| is_compared(*c)) {
                folded.push(Folded {
                    character,
                    source,
                    apart,
                });
                apart = false;
            }
            before = Some(placed.place);
        }
        folded
    }

    /// One rectangle a line.
    fn rectangles(&self, window: &[Folded]) -> Vec<PlaceOnPage> {
        let mut lines: Vec<PlaceOnPage> = Vec::new();
        let places = window
            .iter()
            .filter_map(|folded| self.characters.get(folded.source));
        for place in places.map(|placed| placed.place) {
            match lines.last_mut() {
                Some(line) if (line.top - place.top).abs() < line.height / 2.0 => {
                    let right = (line.left + line.width).max(place.left + place.width);
                    let bottom = (line.top + line.height).max(place.top + place.height);
                    line.left = line.left.min(place.left);
                    line.top = line.top.min(place.top);
                    line.width = right - line.left;
                    line.height = bottom - line.top;
                }
                _ => lines.push(place),
            }
        }
        lines
    }
}

/// Widths and cases away, as NFKC sees them.
fn fold(text: &str) -> impl Iterator<Item = char> + '_ {
    text.nfkc().flat_map(char::to_lowercase)
}

/// Commas of amounts, yen signs and spaces do not count.
fn is_compared(character: char) -> bool {
    !character.is_whitespace() && !matches!(character, ',' | '、' | '¥' | '\\')
}

/// Whether the second stands on another line, or further away than the first is wide.
fn are_apart(first: PlaceOnPage, second: PlaceOnPage) -> bool {
    let line = first.height.max(second.height);
    let gap = second.left - (first.left + first.width);
    (first.top - second.top).abs() > line / 2.0 || gap > first.width || gap < -2.0 * first.width
}

/// Whether nothing inside is apart, and no digit or letter touches either end.
fn stands_alone(text: &[Folded], at: usize, length: usize) -> bool {
    let end = at.saturating_add(length);
    let inside = text.get(at.saturating_add(1)..end).unwrap_or_default();
    if inside.iter().any(|folded| folded.apart) {
        return false;
    }
    let touches = |folded: &Folded| folded.character.is_ascii_alphanumeric();
    let starts = text.get(at).is_some_and(|first| first.apart)
        || at
            .checked_sub(1)
            .and_then(|before| text.get(before))
            .is_none_or(|before| !touches(before));
    let ends = text
        .get(end)
        .is_none_or(|next| next.apart || !touches(next));
    starts && ends
}

#[cfg(test)]
mod tests {
    use super::super::page_text::PlacedText;
    use super::*;

    /// Lines of text, each character one hundredth wide.
    fn page(lines: &[&str]) -> PageText {
        let mut characters = Vec::new();
        for (row, line) in (0_u8..).zip(lines) {
            for (column, character) in (0_u8..).zip(line.chars()) {
                characters.push(PlacedText {
                    text: character.to_string(),
                    place: PlaceOnPage {
                        left: f64::from(column) / 100.0,
                        top: f64::from(row) / 20.0,
                        width: 0.01,
                        height: 0.02,
                    },
                });
            }
        }
        PageText { characters }
    }

    fn number(text: &str) -> Sought {
        Sought::Number(text.to_owned())
    }

    #[test]
    fn amounts_are_found_with_commas_and_in_any_width() {
        for line in ["合計 55,000円", "合計￥５５，０００", "¥55000-"] {
            assert_eq!(page(&[line]).find(&number("55000")).len(), 1, "{line}");
        }
    }

    #[test]
    fn a_part_of_a_longer_number_is_not_it() {
        for line in ["155,000", "550001", "A55000", "55,000,000"] {
            assert!(page(&[line]).find(&number("55000")).is_empty(), "{line}");
        }
        let two_columns = page(&["55,000   1,200"]);
        assert_eq!(two_columns.find(&number("55000")).len(), 1);
    }

    #[test]
    fn names_are_found_across_lines_and_spaces() {
        let text = page(&["ＣＩＲ ３１５Ａ", "見本カード", "リーダー"]);
        let places = text.find(&Sought::Words("cir315a".to_owned()));
        assert_eq!(places.len(), 1);
        let places = text.find(&Sought::Words("見本カードリーダー".to_owned()));
        assert_eq!(places.len(), 2, "one rectangle a line");
    }

    #[test]
    fn what_is_too_short_to_mean_anything_is_not_sought() {
        assert!(page(&["12 12 12"]).find(&number("12")).is_empty());
    }
}
