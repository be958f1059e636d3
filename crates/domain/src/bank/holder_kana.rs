//! 口座名義 in kana, as transfers need it.

use serde::{Deserialize, Serialize};

use crate::kana::{fold_width, half_width};
use crate::text_value::text_value;

/// Longest holder name, half-width characters (a voiced kana counts two). A transfer file carries
/// the first 30; passbooks print more.
pub const HOLDER_KANA_MAX: usize = 100;

/// 口座名義, in the half-width characters a 全銀 transfer file allows: katakana without small ones
/// and without ｦ, voice marks, `A`–`Z`, `0`–`9`, space, `(`, `)`, `-`, `.`.
///
/// Short forms of legal entities (ｶ), ﾌｸ) …) stay as typed: the name must be as the passbook has it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HolderKana(String);

text_value!(HolderKana, KanaError);

/// Why a text is no holder name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KanaError {
    /// Nothing was typed.
    #[error("holder name is empty")]
    Empty,
    /// More than 100 half-width characters.
    #[error("holder name is longer than {HOLDER_KANA_MAX} characters")]
    TooLong,
    /// A character no transfer file can carry. Nothing is dropped silently.
    #[error("holder name contains a character that cannot be used, at position {position}")]
    Character {
        /// The character as typed.
        character: char,
        /// Its position in the text as typed, from 1.
        position: usize,
    },
}

impl HolderKana {
    /// Reads a name as typed. Full width becomes half width, small kana large, the long mark and
    /// every dash `-`, small letters capital, ヲ ｵ. Kanji, hiragana and other signs are refused.
    pub fn normalise(text: &str) -> Result<Self, KanaError> {
        let mut name = String::with_capacity(text.len());
        for (character, position) in text.chars().zip(1..) {
            if !push_half_width(&mut name, character) {
                return Err(KanaError::Character {
                    character,
                    position,
                });
            }
        }
        let name = name.trim();
        if name.is_empty() {
            return Err(KanaError::Empty);
        }
        if name.chars().count() > HOLDER_KANA_MAX {
            return Err(KanaError::TooLong);
        }
        Ok(Self(name.to_owned()))
    }

    /// The same as [`HolderKana::normalise`].
    pub fn parse(text: &str) -> Result<Self, KanaError> {
        Self::normalise(text)
    }

    /// For people: full-width katakana. A dash after a kana is shown as the long mark.
    pub fn full_width(&self) -> String {
        let mut shown = String::with_capacity(self.0.len() * 3);
        for character in fold_width(&self.0).chars() {
            let after_kana = shown
                .chars()
                .last()
                .is_some_and(|c| matches!(c, 'ァ'..='ヴ' | 'ー'));
            shown.push(match character {
                '-' if after_kana => 'ー',
                ' ' => '\u{3000}',
                '!'..='~' => char::from_u32(u32::from(character) + 0xFEE0).unwrap_or(character),
                other => other,
            });
        }
        shown
    }

    /// The part that fits `max` half-width characters, never parted between a kana and its mark;
    /// and whether anything was cut, to be shown to the operator.
    pub fn cut_to(&self, max: usize) -> (&str, bool) {
        let Some((end, next)) = self.0.char_indices().nth(max) else {
            return (&self.0, false);
        };
        let kept = self.0.get(..end).unwrap_or_default();
        if !is_mark(next) {
            return (kept, true);
        }
        let whole = kept.char_indices().last().map_or(0, |(start, _)| start);
        (kept.get(..whole).unwrap_or_default(), true)
    }
}

/// Adds the half-width form; `false` if the character cannot stand there.
fn push_half_width(name: &mut String, character: char) -> bool {
    match character {
        'ﾞ' | '゛' | '\u{3099}' => push_mark(name, 'ﾞ', "ｳｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎ"),
        'ﾟ' | '゜' | '\u{309A}' => push_mark(name, 'ﾟ', "ﾊﾋﾌﾍﾎ"),
        'ー' | 'ｰ' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '-' | '－' => {
            name.push('-');
            true
        }
        '\u{3000}' | ' ' => {
            name.push(' ');
            true
        }
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0)
            .is_some_and(|ascii| push_ascii(name, ascii)),
        '!'..='~' => push_ascii(name, character),
        'ｱ'..='ﾝ' | 'ｦ'..='ｯ' => {
            name.push(large(character));
            true
        }
        'ヵ' => push_str(name, "ｶ"),
        'ヶ' => push_str(name, "ｹ"),
        'ヮ' => push_str(name, "ﾜ"),
        'ァ'..='ヴ' => half_width(character).is_some_and(|half| {
            name.extend(half.chars().map(large));
            true
        }),
        _ => false,
    }
}

fn push_str(name: &mut String, text: &str) -> bool {
    name.push_str(text);
    true
}

/// A voice mark counts only after a kana that can be voiced.
fn push_mark(name: &mut String, mark: char, carriers: &str) -> bool {
    if !name
        .chars()
        .last()
        .is_some_and(|last| carriers.contains(last))
    {
        return false;
    }
    name.push(mark);
    true
}

fn push_ascii(name: &mut String, character: char) -> bool {
    let character = character.to_ascii_uppercase();
    if !matches!(character, 'A'..='Z' | '0'..='9' | '(' | ')' | '-' | '.') {
        return false;
    }
    name.push(character);
    true
}

/// Small half-width kana become large, ｦ becomes ｵ.
const fn large(half: char) -> char {
    match half {
        'ｧ' => 'ｱ',
        'ｨ' => 'ｲ',
        'ｩ' => 'ｳ',
        'ｪ' => 'ｴ',
        'ｫ' | 'ｦ' => 'ｵ',
        'ｬ' => 'ﾔ',
        'ｭ' => 'ﾕ',
        'ｮ' => 'ﾖ',
        'ｯ' => 'ﾂ',
        other => other,
    }
}

const fn is_mark(character: char) -> bool {
    matches!(character, 'ﾞ' | 'ﾟ')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn normalised(text: &str) -> String {
        HolderKana::normalise(text)
            .expect("a holder name")
            .to_string()
    }

    #[test]
    fn every_way_of_typing_gives_one_form() {
        for (typed, kept) in [
            ("ミホン　タロウ", "ﾐﾎﾝ ﾀﾛｳ"),
            ("ﾐﾎﾝ ﾀﾛｳ", "ﾐﾎﾝ ﾀﾛｳ"),
            ("キュウヨ", "ｷﾕｳﾖ"),
            ("ｷｭｳﾖ", "ｷﾕｳﾖ"),
            ("ハッピーケア", "ﾊﾂﾋﾟ-ｹｱ"),
            ("カ\u{3099}ク", "ｶﾞｸ"),
            ("ガ゛".trim_end_matches('゛'), "ｶﾞ"),
            ("ヴィラ", "ｳﾞｲﾗ"),
            ("ヲノ", "ｵﾉ"),
            ("フク）ヒナタカイ", "ﾌｸ)ﾋﾅﾀｶｲ"),
            ("カ）テスト．ケア　ａｂｃ１２３", "ｶ)ﾃｽﾄ.ｹｱ ABC123"),
            ("ヶヵヮ", "ｹｶﾜ"),
            ("ｱ‐ｲ−ｳ–ｴ—ｵ―", "ｱ-ｲ-ｳ-ｴ-ｵ-"),
        ] {
            assert_eq!(normalised(typed), kept, "{typed}");
        }
    }

    #[test]
    fn a_refusal_names_the_character_and_its_place() {
        for (typed, character, position) in [
            ("ミホン太郎", '太', 4),
            ("みほん", 'み', 1),
            ("カ）テスト＆ケア", '＆', 6),
            ("ミホン・タロウ", '・', 4),
            ("ミホン,タロウ", ',', 4),
            ("ミホン/タロウ", '/', 4),
            ("ミホン😀", '😀', 4),
            ("ミホ\0ン", '\0', 3),
            ("゛ア", '゛', 1),
            ("アﾞ", 'ﾞ', 2),
            ("ヰ", 'ヰ', 1),
            ("ﾐﾎﾝ｡", '｡', 4),
        ] {
            assert_eq!(
                HolderKana::normalise(typed),
                Err(KanaError::Character {
                    character,
                    position
                }),
                "{typed}"
            );
        }
        assert_eq!(HolderKana::normalise(" \u{3000}"), Err(KanaError::Empty));
        assert_eq!(
            HolderKana::normalise(&"ア".repeat(101)),
            Err(KanaError::TooLong)
        );
    }

    #[test]
    fn shown_in_full_width() {
        assert_eq!(
            HolderKana::normalise("ﾊﾂﾋﾟｰｹｱ ｶ)").unwrap().full_width(),
            "ハツピーケア　カ）"
        );
        assert_eq!(HolderKana::normalise("A-1").unwrap().full_width(), "Ａ－１");
    }

    #[test]
    fn cut_between_characters_only() {
        let name = HolderKana::normalise("アイガ").unwrap();
        assert_eq!(name.cut_to(4), ("ｱｲｶﾞ", false));
        assert_eq!(name.cut_to(3), ("ｱｲ", true));
        assert_eq!(name.cut_to(2), ("ｱｲ", true));
        assert_eq!(name.cut_to(0), ("", true));
    }

    proptest! {
        #[test]
        fn normalising_is_idempotent(text in "[ァ-ヶーｦ-ﾟA-Za-z0-9Ａ-ｚ（）().　 -]{0,40}") {
            if let Ok(once) = HolderKana::normalise(&text) {
                prop_assert_eq!(HolderKana::normalise(once.as_str()), Ok(once.clone()));
                prop_assert_eq!(HolderKana::normalise(&once.full_width()), Ok(once));
            }
        }

        #[test]
        fn only_transfer_characters_come_out(text in "\\PC{0,30}") {
            if let Ok(name) = HolderKana::normalise(&text) {
                let allowed = |c: char| matches!(
                    c,
                    'ｱ'..='ﾝ' | 'ﾞ' | 'ﾟ' | 'A'..='Z' | '0'..='9' | ' ' | '(' | ')' | '-' | '.'
                );
                prop_assert!(name.as_str().chars().all(allowed), "{}", name.as_str());
            }
        }
    }
}
