//! What people write, checked.

use contract::{FieldCode, FieldIssue};
use domain::text::{TextError, line, paragraph};

use super::CareError;

/// One line.
pub(super) fn one_line(field: &str, text: &str, max: usize) -> Result<String, CareError> {
    line(text, max).map_err(|error| issue(field, error))
}

/// A text that must say something.
pub(super) fn prose(field: &str, text: &str, max: usize) -> Result<String, CareError> {
    match paragraph(text, max) {
        // `paragraph` lets silence through: here somebody waits for the words.
        Ok(said) if said.is_empty() => Err(issue(field, TextError::Empty)),
        Ok(said) => Ok(said),
        Err(error) => Err(issue(field, error)),
    }
}

/// A text that may be empty.
pub(super) fn prose_or_none(
    field: &str,
    text: &str,
    max: usize,
) -> Result<Option<String>, CareError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    prose(field, text, max).map(Some)
}

pub(super) fn issue(field: &str, error: TextError) -> CareError {
    CareError::Fields(vec![match error {
        TextError::Empty => FieldIssue::new(field, FieldCode::Required),
        TextError::TooLong { max } => FieldIssue::with(field, FieldCode::TooLong, max.to_string()),
        TextError::Control { character } => {
            let code_point = format!("U+{:04X}", u32::from(character));
            FieldIssue::with(field, FieldCode::ControlCharacter, code_point)
        }
    }])
}
