//! Free text: what every field of words must be before it is stored or shown.

/// Longest name of a person, characters.
pub const PERSON_NAME_MAX: usize = 60;
/// Longest name of an office, characters.
pub const OFFICE_NAME_MAX: usize = 100;
/// Longest address, characters.
pub const ADDRESS_MAX: usize = 200;
/// Longest e-mail address, bytes (RFC 5321).
pub const EMAIL_MAX: usize = 254;
/// Longest name of a shop or firm on a receipt, characters.
pub const PAYEE_MAX: usize = 100;
/// Longest description of a receipt line, characters.
pub const DESCRIPTION_MAX: usize = 200;
/// Longest remark (備考), characters.
pub const NOTE_MAX: usize = 1_000;
/// Longest file name, characters.
pub const FILE_NAME_MAX: usize = 200;
/// Longest name a person gives to a passkey or token, characters.
pub const LABEL_MAX: usize = 60;
/// Most lines over all receipts of an application.
pub const RECEIPT_LINES_MAX: usize = 50;
/// Most services under one office number that an application may name.
pub const SERVICES_MAX: usize = 40;

/// Why a text is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing but spaces.
    #[error("text is empty")]
    Empty,
    /// Too many characters.
    #[error("text is longer than {max} characters")]
    TooLong {
        /// The most allowed, characters.
        max: usize,
    },
    /// NUL, another control character, or one that changes how the text around it is shown.
    #[error("text contains the character U+{:04X}", u32::from(*character))]
    Control {
        /// The character.
        character: char,
    },
}

/// Checks one line of text: trimmed, at least one character, at most `max`, no control characters.
pub fn line(text: &str, max: usize) -> Result<String, TextError> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Err(TextError::Empty);
    }
    check(trimmed, max, false)?;
    Ok(trimmed.to_owned())
}

/// Checks text of several lines, which may be empty; line ends become `\n`.
pub fn paragraph(text: &str, max: usize) -> Result<String, TextError> {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let trimmed = unified.trim();
    check(trimmed, max, true)?;
    Ok(trimmed.to_owned())
}

fn check(text: &str, max: usize, line_ends: bool) -> Result<(), TextError> {
    if text.chars().count() > max {
        return Err(TextError::TooLong { max });
    }
    let refused = text
        .chars()
        .find(|c| is_refused(*c) && !(line_ends && *c == '\n'));
    refused.map_or(Ok(()), |character| Err(TextError::Control { character }))
}

/// Control characters, line and paragraph separators, and the marks that reverse or hide text.
fn is_refused(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_trimmed_and_bounded() {
        assert_eq!(line("　見本 太郎 ", 60), Ok("見本 太郎".to_owned()));
        assert_eq!(line(" \u{3000}", 60), Err(TextError::Empty));
        assert_eq!(line(&"あ".repeat(60), 60).map(|text| text.len()), Ok(180));
        assert_eq!(
            line(&"あ".repeat(61), 60),
            Err(TextError::TooLong { max: 60 })
        );
    }

    #[test]
    fn control_and_reversing_characters_are_refused() {
        for character in [
            '\0', '\u{7}', '\n', '\u{85}', '\u{202E}', '\u{2066}', '\u{FEFF}',
        ] {
            assert_eq!(
                line(&format!("a{character}b"), 60),
                Err(TextError::Control { character }),
                "{character:?}"
            );
        }
    }

    #[test]
    fn paragraphs_keep_line_ends_only() {
        assert_eq!(paragraph("一\r\n二\r三\n", 60), Ok("一\n二\n三".to_owned()));
        assert_eq!(paragraph("", 60), Ok(String::new()));
        assert_eq!(
            paragraph("a\tb", 60),
            Err(TextError::Control { character: '\t' })
        );
    }
}
