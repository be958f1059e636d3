//! Gathering what is wrong with a section.

use domain::bank::{DigitsError, HOLDER_KANA_MAX, KanaError, YuchoError};
use domain::money::{Yen, YenError};
use domain::office::{PhoneNumberError, PostalCodeError};
use domain::text::TextError;

use crate::problem::{FieldCode, FieldIssue};

/// The issues of one section, in the order of its fields.
pub(crate) struct Issues {
    section: &'static str,
    found: Vec<FieldIssue>,
}

impl Issues {
    pub(crate) const fn of(section: &'static str) -> Self {
        Self {
            section,
            found: Vec::new(),
        }
    }

    /// Notes an issue of a field of the section.
    pub(crate) fn add(&mut self, field: &str, reason: impl Into<Reason>) {
        let Reason { code, detail } = reason.into();
        self.found.push(FieldIssue {
            field: format!("{}.{field}", self.section),
            code,
            detail,
        });
    }

    /// The value, or `None` and the issue noted.
    pub(crate) fn take<T, E: Into<Reason>>(
        &mut self,
        field: &str,
        checked: Result<T, E>,
    ) -> Option<T> {
        checked.map_err(|error| self.add(field, error)).ok()
    }

    /// The answer, or `None` and `required` noted.
    pub(crate) fn answered<T>(&mut self, field: &str, answer: Option<T>) -> Option<T> {
        if answer.is_none() {
            self.add(field, FieldCode::Required);
        }
        answer
    }

    /// An amount of at least `least` yen.
    pub(crate) fn amount(&mut self, field: &str, yen: Option<i64>, least: i64) -> Option<Yen> {
        let yen = self.answered(field, yen)?;
        if yen < least {
            self.add(field, Reason::with(FieldCode::TooSmall, least));
            return None;
        }
        self.take(field, Yen::new(yen))
    }

    /// The section, if it is whole and nothing was noted.
    pub(crate) fn finish<T>(self, section: Option<T>) -> Result<T, Vec<FieldIssue>> {
        match section {
            Some(section) if self.found.is_empty() => Ok(section),
            _ => Err(self.found),
        }
    }
}

/// What is wrong, without the field.
pub(crate) struct Reason {
    code: FieldCode,
    detail: Option<String>,
}

impl Reason {
    pub(crate) fn with(code: FieldCode, detail: impl std::fmt::Display) -> Self {
        Self {
            code,
            detail: Some(detail.to_string()),
        }
    }
}

impl From<FieldCode> for Reason {
    fn from(code: FieldCode) -> Self {
        Self { code, detail: None }
    }
}

impl From<TextError> for Reason {
    fn from(error: TextError) -> Self {
        match error {
            TextError::Empty => FieldCode::Required.into(),
            TextError::TooLong { max } => Self::with(FieldCode::TooLong, max),
            TextError::Control { character } => {
                let code_point = format!("U+{:04X}", u32::from(character));
                Self::with(FieldCode::ControlCharacter, code_point)
            }
        }
    }
}

impl From<YenError> for Reason {
    fn from(error: YenError) -> Self {
        match error {
            YenError::Negative => Self::with(FieldCode::TooSmall, 0),
            YenError::TooLarge => Self::with(FieldCode::TooLarge, Yen::MAX.get()),
            YenError::NotANumber => FieldCode::Invalid.into(),
        }
    }
}

impl From<PostalCodeError> for Reason {
    fn from(_: PostalCodeError) -> Self {
        FieldCode::Invalid.into()
    }
}

impl From<PhoneNumberError> for Reason {
    fn from(_: PhoneNumberError) -> Self {
        FieldCode::Invalid.into()
    }
}

impl From<DigitsError> for Reason {
    fn from(error: DigitsError) -> Self {
        match error {
            DigitsError::Empty => FieldCode::Required.into(),
            DigitsError::Character { character, .. } => refused(character),
            DigitsError::Length { expected, .. } => Self::with(FieldCode::Invalid, expected),
        }
    }
}

impl From<KanaError> for Reason {
    fn from(error: KanaError) -> Self {
        match error {
            KanaError::Empty => FieldCode::Required.into(),
            KanaError::TooLong => Self::with(FieldCode::TooLong, HOLDER_KANA_MAX),
            KanaError::Character { character, .. } => refused(character),
        }
    }
}

impl From<YuchoError> for Reason {
    fn from(error: YuchoError) -> Self {
        match error {
            YuchoError::Symbol(digits) | YuchoError::Number(digits) => digits.into(),
            YuchoError::SymbolBeginning => FieldCode::Invalid.into(),
        }
    }
}

/// Names the character; one that cannot be seen by its code point.
fn refused(character: char) -> Reason {
    if character.is_control() {
        return TextError::Control { character }.into();
    }
    Reason::with(FieldCode::CharacterNotAllowed, character)
}
