//! Payment over HTTP: batches, release by passkey, results, corrected accounts; and what must not
//! happen.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

mod bad_results;
#[path = "../account/browser.rs"]
#[expect(dead_code, reason = "shared with the tests of accounts")]
mod browser;
mod house;
mod interrupted;
mod many;
#[path = "../account/portal.rs"]
#[expect(dead_code, reason = "shared with the tests of accounts")]
mod portal;
mod races;
mod reader;
mod releasing;
mod whole_way;
