//! Checks of a photo or picture.

use std::io::Cursor;

use image::error::ImageError;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use super::jpeg_outline::JpegOutline;
use super::{FileFacts, FileKind, Refusal};

/// Longest side in pixels; the largest phone cameras of 2026 stay below.
const MAX_SIDE: u32 = 20_000;

/// Most pixels. 108-megapixel phones save 12 megapixels unless told otherwise, and one decoded
/// picture of this size is 192 MiB.
const MAX_PIXELS: u64 = 64_000_000;

/// Most bytes a decoder may allocate for the pixels.
const MAX_ALLOCATION: u64 = 288 << 20;

/// Decodes the whole picture once, so that a reviewer later can.
pub(super) fn check(kind: FileKind, content: &[u8]) -> Result<FileFacts, Refusal> {
    let (picture, _) = decode(kind, content)?;
    Ok(FileFacts {
        kind,
        pages: 1,
        pixels: Some((picture.width(), picture.height())),
    })
}

/// The picture as stored, and how it must be turned to stand upright.
pub(super) fn decode(
    kind: FileKind,
    content: &[u8],
) -> Result<(DynamicImage, Orientation), Refusal> {
    let (width, height) = claimed_size(kind, content)?;
    if width == 0 || height == 0 {
        return Err(Refusal::ImageBroken);
    }
    let pixels = u64::from(width).saturating_mul(u64::from(height));
    if width > MAX_SIDE || height > MAX_SIDE || pixels > MAX_PIXELS {
        return Err(Refusal::ImageTooLarge);
    }
    let format = match kind {
        FileKind::Jpeg => ImageFormat::Jpeg,
        FileKind::Png => ImageFormat::Png,
        FileKind::Pdf => return Err(Refusal::FileTypeNotAllowed),
    };
    let mut reader = ImageReader::with_format(Cursor::new(content), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_ALLOCATION);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| refusal(&error))?;
    // Unreadable metadata is no reason to refuse a photo; it is shown as stored.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).map_err(|error| refusal(&error))?;
    Ok((picture, orientation))
}

/// Size in pixels from the header alone, so that huge claims cost nothing.
fn claimed_size(kind: FileKind, content: &[u8]) -> Result<(u32, u32), Refusal> {
    if kind == FileKind::Jpeg {
        let outline = JpegOutline::of(content).ok_or(Refusal::ImageBroken)?;
        if !outline.complete {
            return Err(Refusal::ImageBroken);
        }
        return Ok((outline.width, outline.height));
    }
    // PNG: signature (8), length (4), "IHDR" (4), width (4), height (4).
    let header = content.get(12..24).ok_or(Refusal::ImageBroken)?;
    let sides = header.strip_prefix(b"IHDR").ok_or(Refusal::ImageBroken)?;
    let (width, rest) = sides.split_first_chunk::<4>().ok_or(Refusal::ImageBroken)?;
    let (height, _) = rest.split_first_chunk::<4>().ok_or(Refusal::ImageBroken)?;
    Ok((u32::from_be_bytes(*width), u32::from_be_bytes(*height)))
}

fn refusal(error: &ImageError) -> Refusal {
    match error {
        ImageError::Limits(_) => Refusal::ImageTooLarge,
        ImageError::Decoding(_)
        | ImageError::Encoding(_)
        | ImageError::Parameter(_)
        | ImageError::Unsupported(_)
        | ImageError::IoError(_) => Refusal::ImageBroken,
    }
}
