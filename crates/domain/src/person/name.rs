//! 氏名.

use serde::{Deserialize, Serialize};

use crate::text::{self, TextError};
use crate::text_value::text_value;

/// 氏名 of a person: one line of at most 60 characters, as the person writes it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PersonName(String);

text_value!(PersonName, TextError);

impl PersonName {
    /// Checks a name.
    pub fn parse(text: &str) -> Result<Self, TextError> {
        text::line(text, text::PERSON_NAME_MAX).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_characters_are_kept() {
        assert_eq!(
            PersonName::parse(" 𠮷田 髙\u{E0101} ").unwrap().as_str(),
            "𠮷田 髙\u{E0101}"
        );
        assert_eq!(PersonName::parse(""), Err(TextError::Empty));
        assert!(PersonName::parse("見本\0太郎").is_err());
    }
}
