//! The HTTP surface.

mod access;
mod assets;
pub mod account;
pub mod extract;
mod failure;
mod guard;
mod refusal;
mod layer;
mod openapi;
mod route;
mod router;
pub mod routes;

pub use access::{APPLICANT_ROLES, Access, OFFICE_ROLES};
pub use assets::Assets;
pub use failure::{Failure, status_of};
pub use layer::client_address::ClientAddress;
pub use openapi::document as openapi_document;
pub use route::{BodyClass, Patience, Route, Unguarded};
pub use router::router;
