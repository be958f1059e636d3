//! Acts of the operator at the console.

mod create_token_for;
mod disable_person;
mod import_offices;
mod invite_from_console;
mod verify_office;

pub use create_token_for::create_token_for;
pub use disable_person::disable_person;
pub use import_offices::{ImportError, Imported, import_offices};
pub use invite_from_console::invite_from_console;
pub use verify_office::{VerifyError, verify_office};
