//! A small picture of a document, free of everything but pixels.

use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ExtendedColorType, ImageEncoder, RgbImage};

use super::substitute_font::SubstituteFont;
use super::{FileKind, Refusal, image_file, pdf_file};

/// How large a picture may be.
struct Size {
    /// Longest side of a photo, in pixels.
    photo: u32,
    /// Width and height that a page fits into, in pixels (A4 upright).
    page: (f32, f32),
}

/// To look at: enough to read a receipt on a tablet.
const TO_SEE: Size = Size {
    photo: 1_600,
    page: (1_000.0, 1_414.0),
};

/// To read closely: small print of a passbook or a stamp, enlarged.
const TO_READ: Size = Size {
    photo: 2_400,
    page: (1_600.0, 2_263.0),
};

const QUALITY: u8 = 82;

/// A JPEG of the photo, upright and without EXIF or position, or of a PDF's first page.
///
/// Runs parsers over foreign bytes: use [`super::Inspector::preview`] unless this already is the
/// child process.
///
/// # Errors
/// The [`Refusal`] that inspection would give, or [`Refusal::InspectionFailed`] for a page without
/// a usable size.
pub fn preview(content: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    draw(content, &SubstituteFont::none())
}

/// [`preview`] with a font for Japanese text that is not embedded.
pub(super) fn draw(content: Vec<u8>, font: &Arc<SubstituteFont>) -> Result<Vec<u8>, Refusal> {
    sheet(content, 1, &TO_SEE, font)
}

/// One page, counted from 1, large enough to be read closely. A photo has one page.
pub(super) fn draw_page(
    content: Vec<u8>,
    number: u32,
    font: &Arc<SubstituteFont>,
) -> Result<Vec<u8>, Refusal> {
    sheet(content, number, &TO_READ, font)
}

fn sheet(
    content: Vec<u8>,
    number: u32,
    size: &Size,
    font: &Arc<SubstituteFont>,
) -> Result<Vec<u8>, Refusal> {
    match FileKind::of_content(&content) {
        None => Err(Refusal::FileTypeNotAllowed),
        Some(FileKind::Pdf) => pdf_page(content, number, size, font),
        Some(kind) if number == 1 => photo(kind, &content, size),
        Some(_) => Err(Refusal::PdfNoPages),
    }
}

fn photo(kind: FileKind, content: &[u8], size: &Size) -> Result<Vec<u8>, Refusal> {
    let (mut picture, orientation) = image_file::decode(kind, content)?;
    if picture.width().max(picture.height()) > size.photo {
        picture = picture.thumbnail(size.photo, size.photo);
    }
    picture.apply_orientation(orientation);
    encode(&on_white(&picture))
}

/// Pictures with transparency are meant for paper.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let mut paper = RgbImage::from_pixel(picture.width(), picture.height(), image::Rgb([255; 3]));
    for (below, above) in paper.pixels_mut().zip(picture.to_rgba8().pixels()) {
        let [red, green, blue, alpha] = above.0;
        below.0 = [blend(red, alpha), blend(green, alpha), blend(blue, alpha)];
    }
    paper
}

/// One colour channel over white.
fn blend(channel: u8, alpha: u8) -> u8 {
    let (channel, alpha) = (u16::from(channel), u16::from(alpha));
    let sum = channel * alpha + 255 * (255 - alpha);
    u8::try_from(sum / 255).unwrap_or(u8::MAX)
}

fn pdf_page(
    content: Vec<u8>,
    number: u32,
    size: &Size,
    font: &Arc<SubstituteFont>,
) -> Result<Vec<u8>, Refusal> {
    let pdf = pdf_file::open(content)?;
    let place = number
        .checked_sub(1)
        .and_then(|place| usize::try_from(place).ok());
    let page = place.and_then(|place| pdf.pages().get(place));
    let page = page.ok_or(Refusal::PdfNoPages)?;
    let (width, height) = page.render_dimensions();
    let scale = (size.page.0 / width).min(size.page.1 / height);
    // Also false for pages of no, negative or undefined size.
    let drawable = scale.is_finite() && width * scale >= 1.0 && height * scale >= 1.0;
    if !drawable {
        return Err(Refusal::InspectionFailed);
    }
    let settings = PixmapSettings {
        x_scale: scale,
        y_scale: scale,
        bg_color: WHITE,
    };
    let interpreter = InterpreterSettings {
        font_resolver: Arc::clone(font).resolver(),
        ..InterpreterSettings::default()
    };
    let pixmap = hayro::render(
        page,
        &RenderCache::new(),
        &interpreter,
        &RenderSettings::default(),
        &settings,
    );
    let (columns, rows) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    // The page was painted on opaque white, so alpha carries nothing.
    let colours: Vec<u8> = pixmap
        .data()
        .iter()
        .flat_map(|pixel| [pixel.r, pixel.g, pixel.b])
        .collect();
    let picture = RgbImage::from_raw(columns, rows, colours).ok_or(Refusal::InspectionFailed)?;
    encode(&picture)
}

fn encode(picture: &RgbImage) -> Result<Vec<u8>, Refusal> {
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY)
        .write_image(
            picture.as_raw(),
            picture.width(),
            picture.height(),
            ExtendedColorType::Rgb8,
        )
        .map_err(|_| Refusal::InspectionFailed)?;
    Ok(jpeg)
}
