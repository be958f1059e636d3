//! Photos that are fine: of a bankbook and a receipt, as a tablet would take them.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, ExtendedColorType, ImageEncoder as _, RgbImage};

use super::paper;

/// A word inside the EXIF data of [`bankbook_jpeg`] that must not appear in any preview.
pub const SECRET_IN_EXIF: &str = "MIHON-CAMERA";

/// 通帳 photographed sideways: stored lying on its left side with EXIF orientation 6 (turn right to
/// see it upright), camera name and GPS position in EXIF. Stored 842 × 595 times two, shown upright.
pub fn bankbook_jpeg() -> Vec<u8> {
    let upright = rendered(paper::bankbook());
    let lying = upright.rotate270();
    with_exif(&jpeg(&lying.to_rgb8()), 6)
}

/// 領収書 as PNG.
pub fn receipt_png() -> Vec<u8> {
    png(&rendered(paper::receipt()).to_rgb8())
}

/// Plain JPEG of `width` × `height` pixels without EXIF.
pub fn plain_jpeg(width: u32, height: u32) -> Vec<u8> {
    jpeg(&gradient(width, height))
}

/// Plain PNG of `width` × `height` pixels.
pub fn plain_png(width: u32, height: u32) -> Vec<u8> {
    png(&gradient(width, height))
}

fn rendered(pdf: Vec<u8>) -> DynamicImage {
    let paper = Pdf::new(pdf).ok().and_then(|pdf| {
        let page = pdf.pages().first()?;
        let settings = PixmapSettings {
            x_scale: 2.0,
            y_scale: 2.0,
            bg_color: WHITE,
        };
        let pixmap = hayro::render(
            page,
            &RenderCache::new(),
            &InterpreterSettings::default(),
            &RenderSettings::default(),
            &settings,
        );
        let bytes = pixmap
            .data()
            .iter()
            .flat_map(|pixel| [pixel.r, pixel.g, pixel.b])
            .collect();
        RgbImage::from_raw(u32::from(pixmap.width()), u32::from(pixmap.height()), bytes)
    });
    DynamicImage::ImageRgb8(paper.unwrap_or_else(|| gradient(64, 64)))
}

fn gradient(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let [red, ..] = x.to_le_bytes();
        let [green, ..] = y.to_le_bytes();
        image::Rgb([red, green, 160])
    })
}

fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut file = Vec::new();
    // Writing to memory cannot fail.
    let _ = JpegEncoder::new_with_quality(&mut file, 85).write_image(
        picture.as_raw(),
        picture.width(),
        picture.height(),
        ExtendedColorType::Rgb8,
    );
    file
}

fn png(picture: &RgbImage) -> Vec<u8> {
    let mut file = Vec::new();
    let _ = PngEncoder::new(&mut file).write_image(
        picture.as_raw(),
        picture.width(),
        picture.height(),
        ExtendedColorType::Rgb8,
    );
    file
}

/// Puts an EXIF segment after the JPEG's start marker.
fn with_exif(jpeg: &[u8], orientation: u16) -> Vec<u8> {
    let exif = exif(orientation);
    let mut file = vec![0xFF, 0xD8, 0xFF, 0xE1];
    let length = u16::try_from(exif.len() + 2).unwrap_or_default();
    file.extend_from_slice(&length.to_be_bytes());
    file.extend_from_slice(&exif);
    file.extend_from_slice(jpeg.get(2..).unwrap_or_default());
    file
}

/// EXIF with camera model, orientation and a position (35°40′ N, 139°45′ E).
fn exif(orientation: u16) -> Vec<u8> {
    const ASCII: u16 = 2;
    const SHORT: u16 = 3;
    const LONG: u16 = 4;
    const RATIONAL: u16 = 5;
    let model = format!("{SECRET_IN_EXIF}\0");
    let model_length = u32::try_from(model.len()).unwrap_or_default();
    // Offsets from the TIFF header: first directory at 8 with 3 entries, then its data.
    let first_end = 8 + 2 + 3 * 12 + 4;
    let gps_at = first_end + model_length + (model_length & 1);
    let degrees_at = gps_at + 2 + 4 * 12 + 4;
    let mut tiff = b"MM\0\x2A\0\0\0\x08".to_vec();
    tiff.extend_from_slice(&3_u16.to_be_bytes());
    directory_entry(&mut tiff, 0x0110, ASCII, model_length, first_end);
    directory_entry(&mut tiff, 0x0112, SHORT, 1, u32::from(orientation) << 16);
    directory_entry(&mut tiff, 0x8825, LONG, 1, gps_at);
    tiff.extend_from_slice(&[0; 4]);
    tiff.extend_from_slice(model.as_bytes());
    if model_length & 1 == 1 {
        tiff.push(0);
    }
    tiff.extend_from_slice(&4_u16.to_be_bytes());
    directory_entry(&mut tiff, 1, ASCII, 2, u32::from_be_bytes(*b"N\0\0\0"));
    directory_entry(&mut tiff, 2, RATIONAL, 3, degrees_at);
    directory_entry(&mut tiff, 3, ASCII, 2, u32::from_be_bytes(*b"E\0\0\0"));
    directory_entry(&mut tiff, 4, RATIONAL, 3, degrees_at + 24);
    tiff.extend_from_slice(&[0; 4]);
    for number in [35_u32, 1, 40, 1, 0, 1, 139, 1, 45, 1, 0, 1] {
        tiff.extend_from_slice(&number.to_be_bytes());
    }
    [b"Exif\0\0".as_slice(), &tiff].concat()
}

fn directory_entry(tiff: &mut Vec<u8>, tag: u16, kind: u16, count: u32, value: u32) {
    tiff.extend_from_slice(&tag.to_be_bytes());
    tiff.extend_from_slice(&kind.to_be_bytes());
    tiff.extend_from_slice(&count.to_be_bytes());
    tiff.extend_from_slice(&value.to_be_bytes());
}
