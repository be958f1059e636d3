//! The public pages: rendered by `crates/public` while the app is built, without a script.

use super::Flavour;
use super::asset::{self, Asset};
use crate::workspace;
use anyhow::{Context, Result, ensure};
use chrono::{DateTime, Utc};
use contract::scheme::SchemeView;
use domain::scheme::SchemeCatalog;
use public::{FixedPage, ORIGIN_PLACE, Picture, SITE_FILE, Site, fixed_pages};
use std::fs;
use std::path::Path;

/// The sheets of the public pages, joined into one: a part of what the app has, and their own.
const SHEETS: [&str; 6] = ["tokens", "base", "shell", "app", "page", "public"];

/// Screens of the portal on the landing page, in the order of what they show; taken by
/// `end2end/public-screens.mjs`, and left out while they are not.
const SCREENS: [&str; 3] = ["screen-record", "screen-subsidy", "screen-readiness"];

/// The pages and what they name, ready to be written.
pub(super) struct PublicFiles {
    style: Asset,
    screens: Vec<Asset>,
    pages: Vec<FixedPage>,
    site: String,
}

impl PublicFiles {
    /// Renders the pages; `icon` is the app's.
    pub(super) fn render(icon: &Asset) -> Result<Self> {
        let folder = workspace::root().join("style");
        let mut sheet = Vec::new();
        for name in SHEETS {
            let path = folder.join(format!("{name}.css"));
            sheet.extend(fs::read(&path).with_context(|| format!("{}", path.display()))?);
            sheet.push(b'\n');
        }
        let style = Asset::new("public", "css", sheet);
        let mut screens = Vec::new();
        let mut pictures = Vec::new();
        for name in SCREENS {
            let path = folder.join(format!("screens/{name}.webp"));
            if !path.exists() {
                continue;
            }
            let bytes = fs::read(&path).with_context(|| format!("{}", path.display()))?;
            let (width, height) =
                webp_size(&bytes).with_context(|| format!("{name} is no WebP"))?;
            let screen = Asset::new(name, "webp", bytes);
            pictures.push(Picture {
                address: screen.address(),
                width,
                height,
            });
            screens.push(screen);
        }
        let site = Site {
            origin: ORIGIN_PLACE.to_owned(),
            style: style.address(),
            icon: icon.address(),
            pictures,
            sandbox: false,
        };
        let catalog = SchemeCatalog::builtin()?;
        let newest = catalog.schemes().first().context("there is no scheme")?;
        // The page says nothing that depends on the day.
        let scheme = SchemeView::of(newest, DateTime::<Utc>::UNIX_EPOCH);
        Ok(Self {
            pages: fixed_pages(&site, &scheme),
            site: serde_json::to_string(&site)?,
            style,
            screens,
        })
    }

    /// What the pages say and name: another text is another build.
    pub(super) fn content(&self) -> impl Iterator<Item = &str> {
        let pages = self.pages.iter().map(|page| page.html.as_str());
        pages.chain([self.site.as_str()])
    }

    /// Writes everything.
    pub(super) fn write(&self, dist: &Path) -> Result<()> {
        // Compressed in development too: it is small, and browsers are measured with it.
        self.style.write(dist, Flavour::Release)?;
        for screen in &self.screens {
            screen.write(dist, Flavour::Development)?;
        }
        fs::create_dir_all(dist.join("pages")).context("could not make frontend/dist/pages")?;
        for page in &self.pages {
            super::template::refuse_inline(&page.html)?;
            // The server fills in its origin and the news, and compresses then.
            asset::write(dist, &page.name, page.html.as_bytes(), Flavour::Development)?;
        }
        asset::write(dist, SITE_FILE, self.site.as_bytes(), Flavour::Development)
    }
}

/// What the landing page weighs on the wire: page, sheet and icon; the screens come when scrolled to.
pub(crate) fn landing_bytes(dist: &Path) -> Result<u64> {
    let place = dist.join(public::landing_file(public::Language::Japanese));
    let page = fs::read(&place).with_context(|| format!("{}", place.display()))?;
    let text = fs::read_to_string(dist.join(SITE_FILE)).context(SITE_FILE)?;
    let site: Site = serde_json::from_str(&text)?;
    let mut bytes = u64::try_from(asset::compress(&page)?.len())?;
    for address in [&site.style, &site.icon] {
        let file = fs::read(dist.join(address.trim_start_matches('/')))?;
        bytes += u64::try_from(asset::compress(&file)?.len())?;
    }
    ensure!(bytes > 0, "the landing page is empty");
    Ok(bytes)
}

/// Width and height out of the header of a WebP file: simple lossy, or extended.
fn webp_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let byte = |place: usize| bytes.get(place).copied().map(u32::from);
    if bytes.get(..4)? != b"RIFF" || bytes.get(8..12)? != b"WEBP" {
        return None;
    }
    match bytes.get(12..16)? {
        b"VP8 " => {
            let side = |place: usize| Some((byte(place)? | byte(place + 1)? << 8) & 0x3fff);
            Some((side(26)?, side(28)?))
        }
        b"VP8X" => {
            let side = |place: usize| {
                Some((byte(place)? | byte(place + 1)? << 8 | byte(place + 2)? << 16) + 1)
            };
            Some((side(24)?, side(27)?))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_screens_are_small_and_their_sizes_known() {
        let mut sum = 0;
        for name in SCREENS {
            let path = workspace::root().join(format!("style/screens/{name}.webp"));
            let Ok(bytes) = fs::read(path) else {
                continue;
            };
            sum += bytes.len();
            let (width, height) = webp_size(&bytes).unwrap();
            assert!(width >= 600 && height >= 400, "{name}: {width} × {height}");
        }
        assert!(sum < 200_000, "{sum} bytes");
    }

    #[test]
    fn no_picture_has_no_size() {
        assert_eq!(webp_size(b"RIFF0000WEBPVP8L"), None);
        assert_eq!(webp_size(b"png"), None);
    }
}
