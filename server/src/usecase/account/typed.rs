//! What people type, as values of the domain.

use contract::{FieldCode, FieldIssue};
use domain::office::{OfficeName, OfficeNumber};
use domain::person::{EmailAddress, EmailError, PersonName};
use domain::text::TextError;

/// An address as accounts are found by: lower case throughout.
pub(crate) fn email(field: &str, text: &str) -> Result<String, FieldIssue> {
    match EmailAddress::parse(text) {
        Ok(address) => Ok(address.as_str().to_ascii_lowercase()),
        Err(EmailError::Empty) => Err(FieldIssue::new(field, FieldCode::Required)),
        Err(EmailError::TooLong) => Err(FieldIssue::with(field, FieldCode::TooLong, "254")),
        Err(EmailError::Shape) => Err(FieldIssue::new(field, FieldCode::Invalid)),
    }
}

/// 介護保険事業所番号.
pub(crate) fn office_number(field: &str, text: &str) -> Result<OfficeNumber, FieldIssue> {
    OfficeNumber::parse(text).map_err(|_| {
        let code = if text.trim().is_empty() {
            FieldCode::Required
        } else {
            FieldCode::Invalid
        };
        FieldIssue::new(field, code)
    })
}

/// 氏名.
pub(crate) fn person_name(field: &str, text: &str) -> Result<String, FieldIssue> {
    PersonName::parse(text)
        .map(|name| name.as_str().to_owned())
        .map_err(|error| text_issue(field, error))
}

/// 介護事業所名称.
pub(crate) fn office_name(field: &str, text: &str) -> Result<String, FieldIssue> {
    OfficeName::parse(text)
        .map(|name| name.as_str().to_owned())
        .map_err(|error| text_issue(field, error))
}

/// A label of at most `max` characters.
pub(crate) fn label(field: &str, text: &str, max: usize) -> Result<String, FieldIssue> {
    domain::text::line(text, max).map_err(|error| text_issue(field, error))
}

fn text_issue(field: &str, error: TextError) -> FieldIssue {
    match error {
        TextError::Empty => FieldIssue::new(field, FieldCode::Required),
        TextError::TooLong { max } => FieldIssue::with(field, FieldCode::TooLong, max.to_string()),
        TextError::Control { character } => {
            let code_point = format!("U+{:04X}", u32::from(character));
            FieldIssue::with(field, FieldCode::ControlCharacter, code_point)
        }
    }
}
