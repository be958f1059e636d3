//! Ids written in scheme files.

use serde::{Deserialize, Serialize};

use crate::text_value::text_value;

/// Id of a scheme: `fy` and the year its fiscal year begins in, `fy2026`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SchemeId(String);

text_value!(SchemeId, SchemeIdError);

/// Not of the form `fy2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("scheme id is not of the form fy2026")]
pub struct SchemeIdError;

impl SchemeId {
    /// Checks an id.
    pub fn parse(text: &str) -> Result<Self, SchemeIdError> {
        let year = text.strip_prefix("fy").ok_or(SchemeIdError)?;
        if year.len() == 4 && year.chars().all(|c| c.is_ascii_digit()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(SchemeIdError)
        }
    }
}

/// Not 1–40 small letters, digits and underscores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("id is not 1 to 40 small letters, digits and underscores")]
pub struct SlugError;

/// Checks an id chosen by a scheme file.
pub(super) fn slug(text: &str) -> Result<String, SlugError> {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if (1..=40).contains(&text.len()) && text.chars().all(allowed) {
        Ok(text.to_owned())
    } else {
        Err(SlugError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_one_form() {
        assert_eq!(SchemeId::parse("fy2026").unwrap().as_str(), "fy2026");
        for text in [
            "",
            "2026",
            "FY2026",
            "fy26",
            "fy20260",
            "fy２０２６",
            "fy2026/../x",
        ] {
            assert_eq!(SchemeId::parse(text), Err(SchemeIdError), "{text}");
        }
        assert!(slug("home_visit").is_ok());
        assert!(slug("Home").is_err());
        assert!(slug("").is_err());
    }
}
