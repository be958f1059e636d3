//! Routes of accounts.

pub mod card;
pub(crate) mod cookie;
pub mod me;
pub mod office;
pub mod passkey;
pub mod registration;
pub mod session;
pub mod sign_in;
pub mod token;

pub use cookie::session_cookie;
