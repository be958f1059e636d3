//! What is done with a card. Knows no reader, no network and no person: a [`Link`] carries the commands.

mod channel;
mod error;
mod errand;
mod link;
mod number;

pub use channel::Channel;
pub use error::CardError;
pub use errand::{Errand, Order, Preview, Tries, perform, preview, tries};
pub use link::{Link, LinkError};
pub use number::{Number, NumberKind};

#[cfg(test)]
mod tests;
