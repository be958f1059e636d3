//! File names in a header: percent-encoded UTF-8.

use std::fmt::Write as _;

/// Longest name, bytes.
const LONGEST: usize = 255;

/// The name as a header carries it.
pub(crate) fn encode(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for byte in name.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-' | b'_' => {
                text.push(char::from(byte));
            }
            _ => {
                // Writing to a text cannot fail.
                let _ = write!(text, "%{byte:02X}");
            }
        }
    }
    text
}

/// The name a header carries; `None` when it is none, or tries to name a folder.
pub(crate) fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = [rest.next()?, rest.next()?];
        bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
    }
    let name = String::from_utf8(bytes).ok()?;
    let bad = name.is_empty()
        || name.len() > LONGEST
        || name
            .chars()
            .any(|sign| matches!(sign, '/' | '\\') || sign.is_control());
    (!bad).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_both_ways_and_never_name_a_folder() {
        for name in ["UP1KYO_1.CSV", "見本 1%.csv"] {
            assert_eq!(decode(&encode(name)).as_deref(), Some(name));
        }
        for text in ["", "a%2Fb", "..%5Cb", "%ff", "%0", "a%0ab"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
