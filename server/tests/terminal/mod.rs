//! Terminals of offices, their certificates, and the listener they come in by.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

mod certificates;
mod desk;
mod external;
mod letters;
mod matrix;
mod registering;
mod renewal;
mod requests;
mod revocation;
mod visitor;

use super::account::{browser, portal};
