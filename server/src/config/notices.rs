//! `[notices]`: who gives notice, and the font for rare characters.

use std::path::PathBuf;

use serde::Deserialize;

/// `[notices]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NoticesSection {
    /// Organisation that gives notice.
    pub issuer: String,
    /// Office held by who gives notice.
    pub issuer_title: String,
    /// Font for characters that the fonts inside the program do not have; need not be there.
    pub rare_characters_font: PathBuf,
}

impl Default for NoticesSection {
    fn default() -> Self {
        Self {
            issuer: "国民健康保険中央会".to_owned(),
            issuer_title: "理事長".to_owned(),
            // Debian package fonts-ipamj-mincho.
            rare_characters_font: PathBuf::from("/usr/share/fonts/truetype/ipamj/ipamjm.ttf"),
        }
    }
}
