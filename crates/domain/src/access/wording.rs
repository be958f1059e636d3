//! What a recipient agrees to, word for word, by version.

use serde::Deserialize;

/// Every wording ever used, newest first.
const ALL: [&str; 1] = [include_str!("../../consents/2026-11.toml")];

/// A wording.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentText {
    /// Version, e.g. `2026-11`.
    pub version: String,
    /// Longest period a consent may be given for, days.
    pub longest_days: u32,
    /// Paragraphs.
    #[serde(rename = "paragraph")]
    pub paragraphs: Vec<ConsentParagraph>,
}

/// One paragraph, twice.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentParagraph {
    /// In plain Japanese.
    pub text: String,
    /// In easy Japanese.
    pub easy: String,
}

/// A wording that comes with the program cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("consent wording: {0}")]
pub struct ConsentTextError(String);

impl ConsentText {
    /// The wording consents are taken with now.
    pub fn current() -> Result<Self, ConsentTextError> {
        let [newest, ..] = ALL;
        toml::from_str(newest).map_err(|error| ConsentTextError(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wording_can_be_read_and_versions_differ() {
        let texts: Vec<ConsentText> = ALL
            .iter()
            .map(|text| toml::from_str(text).unwrap())
            .collect();
        for (at, text) in texts.iter().enumerate() {
            assert!(!text.paragraphs.is_empty());
            assert!(
                texts
                    .iter()
                    .skip(at + 1)
                    .all(|other| other.version != text.version)
            );
        }
        assert_eq!(ConsentText::current().unwrap(), texts[0]);
    }
}
