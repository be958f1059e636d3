//! The languages of the public pages.

/// A language the public pages can be read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// 日本語.
    Japanese,
    /// やさしい日本語: short sentences, common words, furigana.
    Easy,
    /// English.
    English,
}

impl Language {
    /// Every language, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Japanese, Self::Easy, Self::English];

    /// Its name in itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Japanese => "日本語",
            Self::Easy => "やさしい日本語",
            Self::English => "English",
        }
    }

    /// The tag for `lang`. Easy Japanese is Japanese to a screen reader.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Japanese | Self::Easy => "ja",
            Self::English => "en",
        }
    }

    /// The tag for `hreflang`. There is none that sets easy Japanese apart from Japanese.
    pub const fn alternate(self) -> Option<&'static str> {
        match self {
            Self::Japanese => Some("ja"),
            Self::Easy => None,
            Self::English => Some("en"),
        }
    }

    /// First part of the addresses of its pages.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Japanese => "",
            Self::Easy => "/easy",
            Self::English => "/en",
        }
    }

    /// As kept with a message, and in file names.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Japanese => "ja",
            Self::Easy => "easy",
            Self::English => "en",
        }
    }
}
