//! Bytes to text and back.

use encoding_rs::SHIFT_JIS;

use crate::store::TextEncoding;

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UnreadableText {
    /// Not of the encoding.
    Bytes,
    /// A character each system draws as it likes (外字).
    External,
    /// A control character.
    Control,
}

/// The text of a line.
pub(crate) fn decode(bytes: &[u8], encoding: TextEncoding) -> Result<String, UnreadableText> {
    let text = match encoding {
        TextEncoding::Utf8 => std::str::from_utf8(bytes)
            .map_err(|_| UnreadableText::Bytes)?
            .to_owned(),
        TextEncoding::ShiftJis => SHIFT_JIS
            .decode_without_bom_handling_and_without_replacement(bytes)
            .ok_or(UnreadableText::Bytes)?
            .into_owned(),
    };
    if bytes.is_ascii() {
        let control = |byte: &u8| byte.is_ascii_control() && !matches!(byte, b'\n' | b'\r' | b'\t');
        return if bytes.iter().any(control) {
            Err(UnreadableText::Control)
        } else {
            Ok(text)
        };
    }
    for sign in text.chars() {
        match sign {
            '\u{e000}'..='\u{f8ff}' => return Err(UnreadableText::External),
            '\n' | '\r' | '\t' => {}
            _ if sign.is_control() => return Err(UnreadableText::Control),
            _ => {}
        }
    }
    Ok(text)
}

/// The bytes of a text; `None` when the encoding has no such character.
pub(crate) fn encode(text: &str, encoding: TextEncoding) -> Option<Vec<u8>> {
    match encoding {
        TextEncoding::Utf8 => Some(text.as_bytes().to_vec()),
        TextEncoding::ShiftJis => {
            let (bytes, _, lost) = SHIFT_JIS.encode(text);
            (!lost).then(|| bytes.into_owned())
        }
    }
}

/// Whether the beginning of a file reads as UTF-8. A character cut off at the end counts as good.
pub(crate) fn looks_like_utf8(start: &[u8]) -> bool {
    match std::str::from_utf8(start) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_encodings_go_both_ways() {
        for encoding in [TextEncoding::Utf8, TextEncoding::ShiftJis] {
            for text in ["見本 太郎", "ﾐﾎﾝ ﾀﾛｳ", "①髙﨑～−", "ソ表十,\"能\""]
            {
                let bytes = encode(text, encoding).unwrap();
                assert_eq!(decode(&bytes, encoding).as_deref(), Ok(text));
            }
        }
        assert_eq!(encode("𠮷", TextEncoding::ShiftJis), None);
    }

    #[test]
    fn what_cannot_be_shown_everywhere_is_refused() {
        let sjis = TextEncoding::ShiftJis;
        assert_eq!(decode(&[0xf0, 0x40], sjis), Err(UnreadableText::External));
        assert_eq!(decode(&[0x81], sjis), Err(UnreadableText::Bytes));
        assert_eq!(decode(b"a\0b", sjis), Err(UnreadableText::Control));
        assert_eq!(
            decode(&[0xff, 0xfe], TextEncoding::Utf8),
            Err(UnreadableText::Bytes)
        );
    }
}
