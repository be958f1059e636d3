//! The Japanese font for PDFs that name one without carrying it.

use std::fs::File;
use std::io::Read as _;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use hayro::hayro_interpret::FontResolverFn;
use hayro::hayro_interpret::font::{FontData, FontQuery};
use hayro::hayro_interpret::hayro_cmap::CidFamily;

/// Where Debian and Ubuntu put Japanese fonts; the first is the system's own choice. In the
/// collection, face 0 is the Japanese one.
const PLACES: &[&str] = &[
    "/usr/share/fonts/truetype/fonts-japanese-gothic.ttf",
    "/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf",
    "/usr/share/fonts/opentype/ipafont-gothic/ipag.ttf",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
];

/// Larger files are no fonts we want in a child's memory, in bytes.
const MAX_SIZE: u64 = 64 << 20;

/// A Japanese font of the system, if it has one. Opened at once, because the child may not open
/// files later, and read when a document first needs it.
#[derive(Debug)]
pub(super) struct SubstituteFont {
    file: Mutex<Option<File>>,
    font: OnceLock<Option<Arc<Vec<u8>>>>,
}

impl SubstituteFont {
    pub(super) fn of_system() -> Arc<Self> {
        let file = PLACES.iter().find_map(|place| File::open(place).ok());
        Arc::new(Self {
            file: Mutex::new(file),
            font: OnceLock::new(),
        })
    }

    /// Without one, Japanese text that is not embedded stays blank in previews.
    pub(super) fn none() -> Arc<Self> {
        Arc::new(Self {
            file: Mutex::new(None),
            font: OnceLock::new(),
        })
    }

    /// Answers the renderer's questions for fonts.
    pub(super) fn resolver(self: Arc<Self>) -> FontResolverFn {
        Arc::new(move |query| match query {
            FontQuery::Standard(standard) => Some(standard.get_font_data()),
            FontQuery::Fallback(wanted) => {
                let japanese = wanted
                    .character_collection
                    .as_ref()
                    .is_some_and(|collection| collection.family == CidFamily::AdobeJapan1);
                japanese
                    .then(|| self.font())
                    .flatten()
                    .map(|font| -> (FontData, u32) { (font, 0) })
                    .or_else(|| Some(wanted.pick_standard_font().get_font_data()))
            }
        })
    }

    fn font(&self) -> Option<Arc<Vec<u8>>> {
        let read = || {
            let file = self
                .file
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .take()?;
            let mut font = Vec::new();
            let read = file.take(MAX_SIZE).read_to_end(&mut font).ok()?;
            (read > 0).then(|| Arc::new(font))
        };
        self.font.get_or_init(read).clone()
    }
}
