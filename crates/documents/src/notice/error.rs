//! Why a notice cannot be set.

/// Why a notice cannot be set. Nothing was made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoticeError {
    /// No font has this character (with its variation selector, where it carries one).
    #[error("no font has {}", code_points(.character))]
    MissingCharacter {
        /// The character as in the text.
        character: String,
    },
    /// The templates or the fonts inside the program are at fault, never the sheet.
    #[error("a notice cannot be set: {0}")]
    Typesetting(String),
}

/// Code points as `U+30EDE`, several separated by a space.
pub(super) fn code_points(text: &str) -> String {
    let points: Vec<String> = text
        .chars()
        .map(|character| format!("U+{:04X}", u32::from(character)))
        .collect();
    points.join(" ")
}

impl NoticeError {
    /// Code points of the character that is missing, as `U+30EDE`.
    pub fn code_points(&self) -> Option<String> {
        match self {
            Self::MissingCharacter { character } => Some(code_points(character)),
            Self::Typesetting(_) => None,
        }
    }
}
