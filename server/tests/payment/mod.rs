//! Payment over HTTP: batches, release by passkey, results, corrected accounts; and what must not
//! happen.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "what the tests stand on fails them loudly"
)]

mod bad_results;
mod house;
mod interrupted;
mod killed;
mod many;
mod races;
mod reader;
mod releasing;
mod whole_way;

use super::account::{browser, portal};
use super::{program, volume};
