//! Any text is a message of the card helper's protocol, or is refused; what was read is written back the same.
#![no_main]

use contract::card::{Reply, Request};

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(request) = serde_json::from_str::<Request>(text) {
        let written = serde_json::to_string(&request).unwrap();
        assert_eq!(serde_json::from_str::<Request>(&written).unwrap(), request);
    }
    if let Ok(reply) = serde_json::from_str::<Reply>(text) {
        let written = serde_json::to_string(&reply).unwrap();
        assert_eq!(serde_json::from_str::<Reply>(&written).unwrap(), reply);
    }
});
