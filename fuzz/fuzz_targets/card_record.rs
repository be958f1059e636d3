//! Any bytes are a card's record, or are refused.
#![no_main]

use contract::card::CardAttributes;
use contract::card::record::{IssuerCertificate, KeyRecord, header, objects};

libfuzzer_sys::fuzz_target!(|content: &[u8]| {
    if let Ok((_, header, length)) = header(content) {
        assert!(header <= 5 && length <= 0xFFFF);
    }
    if let Ok(objects) = objects(content) {
        let length: usize = objects.iter().map(|object| object.length).sum();
        assert!(length <= content.len());
    }
    let _ = CardAttributes::read(content);
    let _ = KeyRecord::read(content);
    let _ = KeyRecord::read_with_birth_date(content);
    let _ = IssuerCertificate::read(content);
});
