//! Pictures that must be refused, or must at least do no harm.

use flate2::Crc;

use super::deflate::{zlib, zlib_zeros};
use super::photo;

/// A PNG header that claims 60,000 × 60,000 pixels.
pub fn huge_png() -> Vec<u8> {
    png(60_000, 60_000, &[(*b"IDAT", zlib(&[0; 64]))])
}

/// A JPEG header that claims 60,000 × 60,000 pixels.
pub fn huge_jpeg() -> Vec<u8> {
    let mut file = photo::plain_jpeg(16, 16);
    let frame = file
        .windows(2)
        .position(|pair| pair == [0xFF, 0xC0])
        .unwrap_or_default();
    // Marker (2), length (2), precision (1), then height and width.
    let claim = 60_000_u16.to_be_bytes();
    for (at, byte) in (frame + 5..).zip(claim.iter().chain(&claim)) {
        if let Some(place) = file.get_mut(at) {
            *place = *byte;
        }
    }
    file
}

/// A PNG within the limits by its header whose data unpacks to `mebibytes` MiB.
pub fn png_bomb(mebibytes: usize) -> Vec<u8> {
    png(64, 64, &[(*b"IDAT", zlib_zeros(mebibytes))])
}

/// A small PNG with a compressed text of `mebibytes` MiB beside the picture.
pub fn png_text_bomb(mebibytes: usize) -> Vec<u8> {
    let text = [b"mihon\0\0".as_slice(), &zlib_zeros(mebibytes)].concat();
    let row = vec![0; 64 * (64 * 3 + 1)];
    png(64, 64, &[(*b"zTXt", text), (*b"IDAT", zlib(&row))])
}

/// A JPEG cut off in the middle, as by a lost connection.
pub fn truncated_jpeg() -> Vec<u8> {
    half(photo::bankbook_jpeg())
}

/// A PNG cut off in the middle.
pub fn truncated_png() -> Vec<u8> {
    half(photo::receipt_png())
}

fn half(mut file: Vec<u8>) -> Vec<u8> {
    file.truncate(file.len() / 2);
    file
}

/// A PNG of eight-bit colour with `chunks` between header and end.
fn png(width: u32, height: u32, chunks: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut header = Vec::new();
    header.extend_from_slice(&width.to_be_bytes());
    header.extend_from_slice(&height.to_be_bytes());
    header.extend_from_slice(&[8, 2, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut file, *b"IHDR", &header);
    for (kind, data) in chunks {
        chunk(&mut file, *kind, data);
    }
    chunk(&mut file, *b"IEND", &[]);
    file
}

fn chunk(file: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    let mut checksum = Crc::new();
    checksum.update(&kind);
    checksum.update(data);
    file.extend_from_slice(&u32::try_from(data.len()).unwrap_or_default().to_be_bytes());
    file.extend_from_slice(&kind);
    file.extend_from_slice(data);
    file.extend_from_slice(&checksum.sum().to_be_bytes());
}
