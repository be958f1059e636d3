//! What a terminal is.

use serde::{Deserialize, Serialize};

/// What a terminal is: decides which way of getting a certificate fits it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TerminalKind {
    /// Windows のパソコン.
    Windows,
    /// Mac.
    Mac,
    /// iPad.
    Ipad,
    /// iPhone.
    Iphone,
    /// Android.
    Android,
    /// Chromebook, Linux and the like.
    Other,
}

impl TerminalKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Windows,
        Self::Mac,
        Self::Ipad,
        Self::Iphone,
        Self::Android,
        Self::Other,
    ];

    /// The stable id, as in JSON and the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Windows => "windows",
            Self::Mac => "mac",
            Self::Ipad => "ipad",
            Self::Iphone => "iphone",
            Self::Android => "android",
            Self::Other => "other",
        }
    }

    /// The kind with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == id)
    }

    /// Whether it takes an Apple configuration profile.
    pub const fn takes_apple_profile(self) -> bool {
        matches!(self, Self::Mac | Self::Ipad | Self::Iphone)
    }
}
