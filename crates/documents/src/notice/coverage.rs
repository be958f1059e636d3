//! Which fonts a text needs, and whether it was drawn whole.

use std::collections::HashSet;

use typst::layout::{Frame, FrameItem};
use typst::text::FontInstance;

/// Selects a form of the character before it (異体字セレクタ, IVS).
const IDEOGRAPHIC_VARIATIONS: std::ops::RangeInclusive<char> = '\u{E0100}'..='\u{E01EF}';

/// The first character (with its variation selector) that none of the fonts has. Variations are drawn by
/// the last font.
pub(super) fn first_missing<'a>(
    texts: impl IntoIterator<Item = &'a str>,
    fonts: &[FontInstance],
) -> Option<String> {
    texts.into_iter().find_map(|text| missing_in(text, fonts))
}

fn missing_in(text: &str, fonts: &[FontInstance]) -> Option<String> {
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let variation = characters.next_if(|next| IDEOGRAPHIC_VARIATIONS.contains(next));
        let is_there = match variation {
            Some(variation) => fonts
                .last()
                .is_some_and(|font| has_form(font, character, variation)),
            None => fonts.iter().any(|font| has(font, character)),
        };
        // A line break is laid out, not drawn.
        if !is_there && character != '\n' {
            return Some(std::iter::once(character).chain(variation).collect());
        }
    }
    None
}

fn has(font: &FontInstance, character: char) -> bool {
    font.ttf()
        .glyph_index(character)
        .is_some_and(|glyph| glyph.0 != 0)
}

fn has_form(font: &FontInstance, character: char, variation: char) -> bool {
    font.ttf()
        .glyph_variation_index(character, variation)
        .is_some_and(|glyph| glyph.0 != 0)
}

/// The first character of `texts` that is not on the pages, or that got no glyph: what fonts are said to
/// have is not enough.
pub(super) fn first_undrawn<'a>(
    texts: impl IntoIterator<Item = &'a str>,
    pages: impl IntoIterator<Item = &'a Frame>,
) -> Option<String> {
    let mut drawn = HashSet::new();
    for page in pages {
        if let Some(character) = collect(page, &mut drawn) {
            return Some(character);
        }
    }
    texts
        .into_iter()
        .flat_map(str::chars)
        .find(|character| {
            !character.is_whitespace()
                && !IDEOGRAPHIC_VARIATIONS.contains(character)
                && !drawn.contains(character)
        })
        .map(String::from)
}

/// Adds what a frame shows; answers a character without a glyph.
fn collect(frame: &Frame, drawn: &mut HashSet<char>) -> Option<String> {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => {
                if let Some(character) = collect(&group.frame, drawn) {
                    return Some(character);
                }
            }
            FrameItem::Text(text) => {
                if let Some(glyph) = text.glyphs.iter().find(|glyph| glyph.id == 0) {
                    let character = text.text.get(glyph.range()).unwrap_or_default();
                    return Some(character.to_owned());
                }
                drawn.extend(text.text.chars());
            }
            _ => {}
        }
    }
    None
}
