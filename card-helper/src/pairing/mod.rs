//! Which pages may ask: remembered by origin, with a token the page keeps.

mod origin;
mod store;
mod throttle;

pub(crate) use origin::Origin;
pub(crate) use store::Pairings;
pub(crate) use throttle::Throttle;
