//! Where the pages stand and which files they name.

use serde::{Deserialize, Serialize};

/// Stands in a rendered page for the origin of the installation, which only the server knows.
pub const ORIGIN_PLACE: &str = "https://origin.invalid";

/// Stands in a rendered page where the newest news come.
pub const NEWS_PLACE: &str = "<!--news-->";

/// Stands in a rendered page where a sandbox says that it is one.
pub const BAND_PLACE: &str = "<!--band-->";

/// File of the built pages that holds a [`Site`] as JSON.
pub const SITE_FILE: &str = "pages/site.json";

/// A picture of a page of the portal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Address.
    pub address: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// What every page needs to know of its surroundings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// Scheme and host, without a slash at the end.
    pub origin: String,
    /// Address of the style sheet.
    pub style: String,
    /// Address of the icon.
    pub icon: String,
    /// Screens of the benefits, in their order; as many as were taken.
    pub pictures: Vec<Picture>,
    /// Whether everything here is practice.
    #[serde(default)]
    pub sandbox: bool,
}

impl Site {
    /// The names files have before a build gives them hashes.
    pub fn unbuilt() -> Self {
        let picture = |name: &str| Picture {
            address: format!("/{name}.webp"),
            width: 820,
            height: 1180,
        };
        Self {
            origin: ORIGIN_PLACE.to_owned(),
            style: "/public.css".to_owned(),
            icon: "/icon.svg".to_owned(),
            pictures: ["screen-record", "screen-subsidy", "screen-readiness"]
                .map(picture)
                .to_vec(),
            sandbox: false,
        }
    }

    /// The whole address of a path.
    pub fn whole(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}
