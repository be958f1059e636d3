//! Payment over HTTP: batches, release by passkey, results, corrected accounts; and what must not
//! happen.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

mod bad_results;
#[path = "../account/browser.rs"]
#[expect(dead_code, reason = "shared with the tests of accounts")]
mod browser;
mod house;
mod interrupted;
mod killed;
mod many;
#[path = "../account/portal.rs"]
#[expect(dead_code, reason = "shared with the tests of accounts")]
mod portal;
#[path = "../crash/program.rs"]
mod program;
mod races;
mod reader;
mod releasing;
#[path = "../volume/mod.rs"]
mod volume;
mod whole_way;
