//! People: how they are named, reached, and what they may be.

mod email;
mod name;
mod role;

pub use email::{EmailAddress, EmailError};
pub use name::PersonName;
pub use role::Role;
