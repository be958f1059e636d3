//! Fonts, templates and library, made once and used for every notice.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::layout::Abs;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use super::NoticeError;

const MINCHO: &[u8] = include_bytes!("../../fonts/BIZUDMincho-Regular.ttf");
const GOTHIC_BOLD: &[u8] = include_bytes!("../../fonts/BIZUDGothic-Bold.ttf");
const GOTHIC_FAMILY: &str = "BIZ UDGothic";

/// The templates.
const TEMPLATES: [(&str, &str); 7] = [
    ("/notice.typ", include_str!("template/notice.typ")),
    ("/letter.typ", include_str!("template/letter.typ")),
    ("/grant.typ", include_str!("template/grant.typ")),
    ("/refusal.typ", include_str!("template/refusal.typ")),
    ("/return.typ", include_str!("template/return.typ")),
    (
        "/rehearsal.typ",
        include_str!("../paper/template/rehearsal.typ"),
    ),
    (
        "/handout.typ",
        include_str!("../paper/template/handout.typ"),
    ),
];

/// What differs from notice to notice.
const SHEET: &str = "/sheet.json";

/// What every notice is set with.
pub(super) struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    drawing: Vec<FontInstance>,
    sheet: FileId,
    sources: Vec<Source>,
}

impl Press {
    /// A press with the fonts inside the program and, perhaps, one for rare characters.
    pub(super) fn new(rare: Option<Vec<u8>>) -> Result<Self, NoticeError> {
        let embedded = [MINCHO, GOTHIC_BOLD].map(Bytes::new);
        let fonts = embedded
            .into_iter()
            .chain(rare.map(Bytes::new))
            .map(|data| {
                Font::new(data, 0)
                    .ok_or_else(|| NoticeError::Typesetting("a font cannot be read".to_owned()))
            })
            .collect::<Result<Vec<_>, _>>()?;
        let sources = TEMPLATES
            .into_iter()
            .map(|(path, text)| Ok(Source::new(file_id(path)?, text.to_owned())))
            .collect::<Result<Vec<_>, NoticeError>>()?;
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            drawing: drawing(&fonts),
            fonts,
            sheet: file_id(SHEET)?,
            sources,
        })
    }

    /// The fonts that text from outside is drawn with, in the order they are tried.
    pub(super) fn drawing(&self) -> &[FontInstance] {
        &self.drawing
    }

    /// What one paper is set from: the press, its template and its sheet as JSON.
    pub(super) fn with(&self, template: &str, sheet: Vec<u8>) -> Result<Forme<'_>, NoticeError> {
        Ok(Forme {
            press: self,
            main: file_id(template)?,
            sheet: Bytes::new(sheet),
        })
    }
}

/// All but the gothic, which only draws words of the templates and amounts. None of them varies with size
/// or weight.
fn drawing(fonts: &[Font]) -> Vec<FontInstance> {
    fonts
        .iter()
        .filter(|font| font.info().family != GOTHIC_FAMILY)
        .map(|font| {
            font.clone().instantiate(
                FontVariant::default(),
                Abs::zero(),
                &FontVariations::default(),
            )
        })
        .collect()
}

/// A file inside the program.
fn file_id(path: &str) -> Result<FileId, NoticeError> {
    let path =
        VirtualPath::new(path).map_err(|_| NoticeError::Typesetting(format!("no path: {path}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// Templates and fonts with the sheet of one paper. Typst sees these and nothing else: no file, no
/// package, no network, no clock.
pub(super) struct Forme<'a> {
    press: &'a Press,
    main: FileId,
    sheet: Bytes,
}

impl World for Forme<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self.press.sources.iter().find(|source| source.id() == id);
        found.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.sheet {
            return Ok(self.sheet.clone());
        }
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
