//! Banks and branches to pick the account from.

mod directory;
mod search;

pub use directory::{BankDirectory, BankListError};
