//! The text of a PDF's page with its places. Pictures and scans have none.

use std::sync::Arc;

use hayro::hayro_interpret::font::GlyphRun;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::kurbo::{BezPath, Point, Rect};
use hayro::hayro_interpret::util::TransformExt as _;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, interpret_page,
};
use serde::{Deserialize, Serialize};

use super::substitute_font::SubstituteFont;
use super::{FileKind, Refusal, pdf_file};

/// Most characters of a page that are taken; a page of small print has some 5,000.
const MOST: usize = 20_000;

/// Height of a character above and below its base line, and the width of a wide one, in thousandths of the type size.
const ASCENT: f64 = 880.0;
const DESCENT: f64 = -140.0;

/// The text of one page, in the order it is drawn.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PageText {
    /// What stands where.
    pub characters: Vec<PlacedText>,
}

/// A character (or a ligature) and its place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlacedText {
    /// What it says.
    pub text: String,
    /// Where.
    pub place: PlaceOnPage,
}

/// A rectangle in parts of the page's width and height, from the upper left corner: 0–1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceOnPage {
    /// Left side.
    pub left: f64,
    /// Upper side.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// The text of page `number`, counted from 1; empty for a photo and a scan.
pub(super) fn read(
    content: Vec<u8>,
    number: u32,
    font: &Arc<SubstituteFont>,
) -> Result<PageText, Refusal> {
    match FileKind::of_content(&content) {
        None => Err(Refusal::FileTypeNotAllowed),
        Some(FileKind::Pdf) => pdf_text(content, number, font),
        Some(_) => Ok(PageText::default()),
    }
}

fn pdf_text(
    content: Vec<u8>,
    number: u32,
    font: &Arc<SubstituteFont>,
) -> Result<PageText, Refusal> {
    let pdf = pdf_file::open(content)?;
    let place = number
        .checked_sub(1)
        .and_then(|place| usize::try_from(place).ok());
    let page = place.and_then(|place| pdf.pages().get(place));
    let page = page.ok_or(Refusal::PdfNoPages)?;
    let (width, height) = page.render_dimensions();
    if !(width.is_finite() && height.is_finite() && width >= 1.0 && height >= 1.0) {
        return Ok(PageText::default());
    }
    let settings = InterpreterSettings {
        font_resolver: Arc::clone(font).resolver(),
        ..InterpreterSettings::default()
    };
    let (width, height) = (f64::from(width), f64::from(height));
    let cache = InterpreterCache::new();
    let mut interpreter = Context::new(
        page.initial_transform(true).to_kurbo(),
        Rect::new(0.0, 0.0, width, height),
        &cache,
        page.xref(),
        settings,
    );
    let mut listener = Listener {
        width,
        height,
        text: PageText::default(),
    };
    interpret_page(page, &mut interpreter, &mut listener);
    Ok(listener.text)
}

/// Draws nothing, and writes down what is said.
struct Listener {
    width: f64,
    height: f64,
    text: PageText,
}

impl Listener {
    fn take(&mut self, text: String, corners: [Point; 4]) {
        if self.text.characters.len() >= MOST {
            return;
        }
        let horizontal = corners.map(|corner| corner.x / self.width);
        let vertical = corners.map(|corner| corner.y / self.height);
        let least = |values: [f64; 4]| values.into_iter().fold(f64::INFINITY, f64::min);
        let most = |values: [f64; 4]| values.into_iter().fold(f64::NEG_INFINITY, f64::max);
        let (left, top) = (least(horizontal), least(vertical));
        let place = PlaceOnPage {
            left,
            top,
            width: most(horizontal) - left,
            height: most(vertical) - top,
        };
        let seen = place.left.is_finite() && place.top.is_finite() && place.width.is_finite();
        if seen && place.height.is_finite() {
            self.text.characters.push(PlacedText { text, place });
        }
    }
}

impl<'a> Device<'a> for Listener {
    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: hayro::hayro_interpret::Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let text = match glyph.as_unicode() {
                Some(BfString::Char(character)) => character.to_string(),
                Some(BfString::String(text)) => text,
                None => continue,
            };
            // Wide enough to be seen; the exact advance does not matter to a coloured ground.
            let wide = if text.is_ascii() { 550.0 } else { 1_000.0 };
            let to_page = props.transform * glyph.transform();
            let corners = [
                (0.0, DESCENT),
                (wide, DESCENT),
                (0.0, ASCENT),
                (wide, ASCENT),
            ]
            .map(|(x, y)| to_page * Point::new(x, y));
            self.take(text, corners);
        }
    }
}
