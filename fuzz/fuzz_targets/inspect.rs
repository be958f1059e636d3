//! Inspection of any bytes answers, and accepted files keep its promises.
#![no_main]

use documents::inspect::{FileKind, MAX_PAGES, inspect};

libfuzzer_sys::fuzz_target!(|content: &[u8]| {
    if let Ok(facts) = inspect(content.to_vec()) {
        assert_eq!(FileKind::of_content(content), Some(facts.kind));
        assert!((1..=MAX_PAGES).contains(&facts.pages));
    }
});
