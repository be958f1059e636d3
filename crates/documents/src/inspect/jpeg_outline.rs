//! The outline of a JPEG: its size in pixels and whether it is complete.

/// What the markers of a JPEG say, read without decoding a pixel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct JpegOutline {
    pub(super) width: u32,
    pub(super) height: u32,
    /// Whether the end marker follows the picture data. Decoders fill what is missing with grey.
    pub(super) complete: bool,
}

const START_OF_SCAN: u8 = 0xDA;
const END_OF_IMAGE: [u8; 2] = [0xFF, 0xD9];

impl JpegOutline {
    /// Walks the segments (ITU-T T.81, B.1); `None` if they do not lead to picture data.
    pub(super) fn of(content: &[u8]) -> Option<Self> {
        let mut rest = content.strip_prefix(&[0xFF, 0xD8])?;
        let mut size = None;
        loop {
            rest = rest.strip_prefix(&[0xFF])?;
            let (marker, after) = rest.split_first()?;
            match marker {
                // Fill bytes before a marker.
                0xFF => continue,
                // Markers without a segment.
                0x01 | 0xD0..=0xD7 => {
                    rest = after;
                    continue;
                }
                _ => {}
            }
            let (length, body) = after.split_first_chunk::<2>()?;
            let length = usize::from(u16::from_be_bytes(*length)).checked_sub(2)?;
            let (segment, next) = body.split_at_checked(length)?;
            if is_frame_header(*marker) {
                size = Some(frame_size(segment)?);
            }
            if *marker == START_OF_SCAN {
                let (width, height) = size?;
                // In picture data every 0xFF is followed by 0x00 or a restart marker, and a
                // thumbnail's end marker lies inside an earlier segment: this one is the real end.
                let complete = memchr::memmem::find(next, &END_OF_IMAGE).is_some();
                return Some(Self {
                    width,
                    height,
                    complete,
                });
            }
            rest = next;
        }
    }
}

/// Start-of-frame markers; C4, C8 and CC in the same range are tables.
const fn is_frame_header(marker: u8) -> bool {
    matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC)
}

fn frame_size(segment: &[u8]) -> Option<(u32, u32)> {
    let (_precision, sides) = segment.split_first()?;
    let (height, rest) = sides.split_first_chunk::<2>()?;
    let (width, _) = rest.split_first_chunk::<2>()?;
    Some((
        u32::from(u16::from_be_bytes(*width)),
        u32::from(u16::from_be_bytes(*height)),
    ))
}
