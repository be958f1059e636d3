//! What an office prints on its way to first use: the result page of a rehearsal, and leaflet and poster for
//! recipients. Set by [`Typesetter`](crate::notice::Typesetter) like notices, with the same promise: same
//! sheet same bytes, every character drawn or named as missing.

mod handout;
mod rehearsal;

pub use handout::{HandoutKind, HandoutSheet};
pub use rehearsal::{RehearsalLine, RehearsalSheet};
