//! Why somebody looks without the usual conditions.

use crate::text::{NOTE_MAX, TextError, paragraph};

/// Fewest characters that can say why.
const LEAST: usize = 10;

/// The written reason of an emergency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmergencyReason(String);

/// Why a text is no reason.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmergencyReasonError {
    /// Not a text.
    #[error(transparent)]
    Text(#[from] TextError),
    /// Too short to say anything.
    #[error("shorter than {least} characters")]
    TooShort {
        /// Fewest characters.
        least: usize,
    },
}

impl EmergencyReason {
    /// Reads a reason as typed.
    pub fn parse(text: &str) -> Result<Self, EmergencyReasonError> {
        let text = paragraph(text, NOTE_MAX)?;
        let said = text.chars().filter(|c| !c.is_whitespace()).count();
        if said < LEAST {
            return Err(EmergencyReasonError::TooShort { least: LEAST });
        }
        Ok(Self(text))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
