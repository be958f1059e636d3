//! How much a PDF unpacks to.

use std::io::Read;

use flate2::read::ZlibDecoder;
use hayro_syntax::object::{Object, Stream};
use hayro_syntax::{Filter, Pdf};

use memchr::memmem;

use super::Refusal;

/// Most bytes one stream may unpack to: an A3 page at 600 dpi in grey, or A4 at 400 dpi in colour.
const MAX_STREAM: u64 = 128 << 20;

/// Most bytes all streams together may unpack to.
const MAX_TOTAL: u64 = 1 << 30;

/// Most pixels a picture inside the file may claim; decoders allocate by this claim.
const MAX_PIXELS: u64 = 256_000_000;

/// DEFLATE turns one byte into at most 1,032.
const MAX_RATIO: u64 = 1_032;

/// How far behind its type an object stream's data begins at most; its dictionary is short.
const MAX_DICTIONARY: usize = 4_096;

/// Refuses files whose object or cross-reference streams unpack to too much. The parser unpacks
/// these whole as soon as it opens a file, so they are looked for in the plain bytes before that.
pub(super) fn refuse_bombs_before_opening(content: &[u8]) -> Result<(), Refusal> {
    let mut total = 0_u64;
    for kind in [b"/ObjStm".as_slice(), b"/XRef"] {
        for at in memmem::find_iter(content, kind) {
            let after = content.get(at..).unwrap_or_default();
            let near = after.get(..MAX_DICTIONARY).unwrap_or(after);
            let Some(start) = memmem::find(near, b"stream") else {
                continue;
            };
            let data = after.get(start..).unwrap_or_default();
            let data = data.strip_prefix(b"stream").unwrap_or_default();
            let data = data.strip_prefix(b"\r").unwrap_or(data);
            let data = data.strip_prefix(b"\n").unwrap_or(data);
            // Data that is not DEFLATE ends at once and counts nothing.
            total = total.saturating_add(count(ZlibDecoder::new(data))?);
            if total > MAX_STREAM {
                return Err(Refusal::InspectionFailed);
            }
        }
    }
    Ok(())
}

/// Refuses files whose streams unpack to far more than a document holds, before anything draws
/// them.
pub(super) fn refuse_bombs(pdf: &Pdf) -> Result<(), Refusal> {
    let mut to_measure = Vec::new();
    let mut most = 0_u64;
    for object in pdf.objects() {
        let Object::Stream(stream) = object else {
            continue;
        };
        refuse_huge_picture(&stream)?;
        let layers = packed_layers(&stream);
        if layers == 0 {
            continue;
        }
        let ratio = (0..layers).fold(1_u64, |ratio, _| ratio.saturating_mul(MAX_RATIO));
        let raw = u64::try_from(stream.raw_data().len()).unwrap_or(u64::MAX);
        let bound = raw.saturating_mul(ratio);
        most = most.saturating_add(bound);
        to_measure.push((bound, stream));
    }
    // Nearly every file ends here: even at the best possible ratio it stays small.
    if most <= MAX_STREAM {
        return Ok(());
    }
    let mut total = 0_u64;
    for (bound, stream) in &to_measure {
        let size = if *bound <= 1 << 20 {
            *bound
        } else {
            measure(stream)?
        };
        total = total.saturating_add(size);
        if total > MAX_TOTAL {
            return Err(Refusal::InspectionFailed);
        }
    }
    Ok(())
}

/// How many of a stream's filters can make it larger by orders of magnitude.
fn packed_layers(stream: &Stream<'_>) -> usize {
    stream
        .filters()
        .iter()
        .filter(|filter| {
            matches!(
                filter,
                Filter::FlateDecode | Filter::LzwDecode | Filter::RunLengthDecode
            )
        })
        .count()
}

/// Unpacked size of a stream, without ever holding it where its layers allow.
fn measure(stream: &Stream<'_>) -> Result<u64, Refusal> {
    let raw = stream.raw_data();
    let mut reader: Box<dyn Read + '_> = Box::new(&*raw);
    for filter in stream.filters() {
        match filter {
            Filter::FlateDecode => reader = Box::new(ZlibDecoder::new(reader)),
            Filter::Crypt => {}
            Filter::LzwDecode
            | Filter::RunLengthDecode
            | Filter::AsciiHexDecode
            | Filter::Ascii85Decode => return measure_whole(stream),
            Filter::CcittFaxDecode
            | Filter::Jbig2Decode
            | Filter::DctDecode
            | Filter::JpxDecode => break,
        }
    }
    count(reader)
}

/// Counts what `reader` gives, up to the limit. Damaged data counts as far as it goes: viewers show
/// that far too.
fn count(mut reader: impl Read) -> Result<u64, Refusal> {
    let mut buffer = vec![0; 64 << 10];
    let mut size = 0_u64;
    while let Ok(read @ 1..) = reader.read(&mut buffer) {
        size = size.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
        if size > MAX_STREAM {
            return Err(Refusal::InspectionFailed);
        }
    }
    Ok(size)
}

/// For rare old layers that the parser only unpacks whole. What is too much for the child's memory
/// ends the child, and with it this file.
fn measure_whole(stream: &Stream<'_>) -> Result<u64, Refusal> {
    let size = stream.decoded_data().map_or(0, |data| data.len());
    match u64::try_from(size) {
        Ok(size) if size <= MAX_STREAM => Ok(size),
        _ => Err(Refusal::InspectionFailed),
    }
}

/// Decoders of JBIG2, JPEG 2000 and fax data allocate what the dictionary claims.
fn refuse_huge_picture(stream: &Stream<'_>) -> Result<(), Refusal> {
    let side = |key: &[u8]| {
        stream
            .dict()
            .get::<i32>(key)
            .and_then(|side| u64::try_from(side).ok())
            .unwrap_or(0)
    };
    if side(b"Width").saturating_mul(side(b"Height")) > MAX_PIXELS {
        return Err(Refusal::ImageTooLarge);
    }
    Ok(())
}
