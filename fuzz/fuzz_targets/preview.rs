//! A preview of any bytes is a JPEG or a refusal.
#![no_main]

use documents::inspect::{FileKind, preview};

libfuzzer_sys::fuzz_target!(|content: &[u8]| {
    if let Ok(picture) = preview(content.to_vec()) {
        assert_eq!(FileKind::of_content(&picture), Some(FileKind::Jpeg));
    }
});
