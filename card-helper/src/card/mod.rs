//! What is done with a card. Knows no reader, no network and no person: a [`Link`] carries the commands.

mod channel;
mod errand;
mod error;
#[cfg(fuzzing)]
mod fuzzing;
mod link;
mod number;
mod pad;

pub(crate) use channel::Channel;
pub(crate) use errand::{Errand, Order, Preview, perform, preview, tries};
pub(crate) use error::CardError;
#[cfg(fuzzing)]
pub use fuzzing::against_any_card;
pub(crate) use link::{Link, LinkError};
pub(crate) use number::{Entry, Number, NumberKind};
pub(crate) use pad::{GET_FEATURES, PinPad, WAITS, verify_code, verify_structure};

#[cfg(test)]
mod tests;
