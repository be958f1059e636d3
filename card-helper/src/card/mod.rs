//! What is done with a card. Knows no reader, no network and no person: a [`Link`] carries the commands.

mod channel;
mod errand;
mod error;
mod link;
mod number;

pub(crate) use channel::Channel;
pub(crate) use errand::{Errand, Order, Preview, perform, preview, tries};
pub(crate) use error::CardError;
pub(crate) use link::{Link, LinkError};
pub(crate) use number::{Number, NumberKind};

#[cfg(test)]
mod tests;
