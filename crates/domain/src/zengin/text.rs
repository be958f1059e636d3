//! Text as a transfer file can carry it.

use serde::{Deserialize, Serialize};

use crate::bank::HolderKana;

/// Text of half-width characters a transfer file allows in names, possibly none: katakana without
/// small ones and without ｦ, voice marks, `A`–`Z`, `0`–`9`, space, `(`, `)`, `-`, `.`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TransferText(String);

/// A character that stands in no name of a transfer file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a character that no transfer file carries")]
pub struct NotInFile;

impl TransferText {
    /// The part of a name that fits `max` characters, parted at a character boundary; and whether
    /// anything was cut, to be shown to the officer.
    pub fn fit(name: &HolderKana, max: usize) -> (Self, bool) {
        let (kept, cut) = name.cut_to(max);
        (Self(kept.trim_end().to_owned()), cut)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Length in characters, which is the length in bytes of the file.
    pub fn width(&self) -> usize {
        self.0.chars().count()
    }

    /// Reads a field of a file, blanks at its end taken off.
    pub(super) fn of_bytes(bytes: &[u8]) -> Result<Self, usize> {
        let mut text = String::with_capacity(bytes.len());
        for (index, byte) in bytes.iter().enumerate() {
            text.push(char_of(*byte).ok_or(index)?);
        }
        text.truncate(text.trim_end().len());
        Ok(Self(text))
    }
}

impl TryFrom<String> for TransferText {
    type Error = NotInFile;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let all = text.chars().all(|character| byte_of(character).is_some());
        let trimmed = text.trim_end().len() == text.len();
        if all && trimmed {
            Ok(Self(text))
        } else {
            Err(NotInFile)
        }
    }
}

impl From<TransferText> for String {
    fn from(text: TransferText) -> Self {
        text.0
    }
}

/// The byte (JIS X 0201) of a character allowed in names.
pub(super) fn byte_of(character: char) -> Option<u8> {
    match character {
        'A'..='Z' | '0'..='9' | ' ' | '(' | ')' | '-' | '.' => u8::try_from(character).ok(),
        // U+FF71 ｱ is 0xB1 … U+FF9F ﾟ is 0xDF.
        'ｱ'..='ﾟ' => u32::from(character)
            .checked_sub(0xFEC0)
            .and_then(|code| u8::try_from(code).ok()),
        _ => None,
    }
}

/// The character of a byte allowed in names.
pub(super) fn char_of(byte: u8) -> Option<char> {
    match byte {
        b'A'..=b'Z' | b'0'..=b'9' | b' ' | b'(' | b')' | b'-' | b'.' => Some(char::from(byte)),
        0xB1..=0xDF => char::from_u32(u32::from(byte) + 0xFEC0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_characters_answer_each_other() {
        assert_eq!(byte_of('ｱ'), Some(0xB1));
        assert_eq!(byte_of('ﾝ'), Some(0xDD));
        assert_eq!(byte_of('ﾞ'), Some(0xDE));
        assert_eq!(byte_of('ﾟ'), Some(0xDF));
        let known: Vec<u8> = (0..=255).filter(|byte| char_of(*byte).is_some()).collect();
        assert_eq!(known.len(), 26 + 10 + 5 + 47);
        for byte in known {
            assert_eq!(char_of(byte).and_then(byte_of), Some(byte));
        }
        for character in [
            'ｦ', 'ｧ', 'ｯ', 'ｰ', '｡', 'ア', 'あ', '漢', 'a', ',', '/', '\n', '¥',
        ] {
            assert_eq!(byte_of(character), None, "{character}");
        }
    }

    #[test]
    fn a_name_is_cut_between_characters_and_says_so() {
        let name = HolderKana::normalise("フクシホウジンガガガガ").unwrap();
        let (whole, cut) = TransferText::fit(&name, 30);
        assert_eq!((whole.as_str(), cut), ("ﾌｸｼﾎｳｼﾞﾝｶﾞｶﾞｶﾞｶﾞ", false));
        let (kept, cut) = TransferText::fit(&name, 9);
        assert_eq!((kept.as_str(), cut), ("ﾌｸｼﾎｳｼﾞﾝ", true));
    }
}
