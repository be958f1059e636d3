//! Listening to changes.

mod still_signed_in;

pub use still_signed_in::still_signed_in;
