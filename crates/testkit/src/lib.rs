//! What tests of the portal stand on. Never part of the product.

#[cfg(feature = "card")]
pub mod card;
#[cfg(feature = "database")]
pub mod database;
#[cfg(feature = "file")]
pub mod file;
#[cfg(feature = "pki")]
pub mod pki;
