//! From a sheet to a PDF.

use std::path::PathBuf;
use std::sync::OnceLock;

use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::coverage::{first_missing, first_undrawn};
use super::press::Press;
use super::{NoticeError, Sheet};

/// Results of typesetting are kept for the parts that the next notices share, and dropped after so many
/// notices without use: memory stays flat over any number.
const KEPT_FOR: usize = 4;

/// Sets notices. Fonts and templates are read at the first one and kept.
#[derive(Default)]
pub struct Typesetter {
    rare_font: Option<PathBuf>,
    usual: OnceLock<Result<Press, NoticeError>>,
    with_rare: OnceLock<Option<Press>>,
}

impl std::fmt::Debug for Typesetter {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Typesetter")
            .field("rare_font", &self.rare_font)
            .finish_non_exhaustive()
    }
}

impl Typesetter {
    /// A typesetter that turns to the font in this file for characters the fonts inside the program do
    /// not have, as `IPAmj`明朝. It is read when it is needed first; one that is not there is as none.
    pub fn new(rare_font: Option<PathBuf>) -> Self {
        Self {
            rare_font,
            ..Self::default()
        }
    }

    /// The paper as PDF/A-2b. Takes some ten milliseconds of one core: not for the threads that answer
    /// requests.
    ///
    /// # Errors
    /// [`NoticeError::MissingCharacter`] when no font has a character of it.
    pub fn set<S: Sheet>(&self, sheet: &S) -> Result<Vec<u8>, NoticeError> {
        let press = self.press_for(sheet)?;
        let json = serde_json::to_vec(sheet)
            .map_err(|error| NoticeError::Typesetting(error.to_string()))?;
        let forme = press.with(sheet.template(), json)?;
        let document = typst::compile::<PagedDocument>(&forme)
            .output
            .map_err(|errors| fault(&errors))?;
        let pages = document.pages().iter().map(|page| &page.frame);
        if let Some(character) = first_undrawn(sheet.texts(), pages) {
            return Err(NoticeError::MissingCharacter { character });
        }
        let options = PdfOptions {
            ident: Smart::Custom(sheet.ident().to_owned()),
            creator: Smart::Custom(Some("Tsunagi".to_owned())),
            standards: PdfStandards::new(&[PdfStandard::A_2b])
                .map_err(|error| NoticeError::Typesetting(error.message().to_string()))?,
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| fault(&errors))?;
        typst::comemo::evict(KEPT_FOR);
        Ok(pdf)
    }

    /// The press whose fonts have every character of the sheet.
    fn press_for(&self, sheet: &impl Sheet) -> Result<&Press, NoticeError> {
        let usual = self
            .usual
            .get_or_init(|| Press::new(None))
            .as_ref()
            .map_err(Clone::clone)?;
        let Some(character) = first_missing(sheet.texts(), usual.drawing()) else {
            return Ok(usual);
        };
        let Some(rare) = self.with_rare.get_or_init(|| self.read_rare()) else {
            return Err(NoticeError::MissingCharacter { character });
        };
        match first_missing(sheet.texts(), rare.drawing()) {
            Some(character) => Err(NoticeError::MissingCharacter { character }),
            None => Ok(rare),
        }
    }

    fn read_rare(&self) -> Option<Press> {
        let data = std::fs::read(self.rare_font.as_ref()?).ok()?;
        Press::new(Some(data)).ok()
    }
}

/// Messages of the typesetting program; they speak of templates and never quote a sheet.
fn fault(errors: &[SourceDiagnostic]) -> NoticeError {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    NoticeError::Typesetting(messages.join("; "))
}
