//! Terminals of offices, their certificates, and revocation lists.

pub mod certificates;
pub mod devices;
pub mod lists;
mod terminals;

pub use terminals::{count_live, find, insert, list, retire};
