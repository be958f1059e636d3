//! Leaflet and poster for recipients.

use serde::Serialize;

use crate::notice::{Sheet, SheetDay};

/// What is printed for recipients.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HandoutKind {
    /// A4, to take home.
    Leaflet,
    /// A3, for the wall.
    Poster,
}

impl HandoutKind {
    /// The kind with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "leaflet" => Some(Self::Leaflet),
            "poster" => Some(Self::Poster),
            _ => None,
        }
    }

    /// Name of the file.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Leaflet => "利用者向けのちらし",
            Self::Poster => "利用者向けのポスター",
        }
    }
}

/// What stands on it besides the words of the template.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct HandoutSheet {
    /// Which.
    pub kind: HandoutKind,
    /// Tells this file from every other: kind, office and day.
    pub ident: String,
    /// 事業所名.
    pub office_name: String,
    /// Day of first use, e.g. `2027年1月4日`; empty while none is set.
    pub go_live: String,
    /// Day it was made.
    pub day: SheetDay,
}

impl Sheet for HandoutSheet {
    fn template(&self) -> &'static str {
        "/handout.typ"
    }

    fn ident(&self) -> &str {
        &self.ident
    }

    fn texts(&self) -> Vec<&str> {
        vec![&self.office_name, &self.go_live]
    }
}
