//! The HTTP surface.

mod access;
pub mod account;
pub mod application;
mod assets;
pub mod audit;
pub mod bank;
pub mod card;
pub mod decision;
pub mod document;
pub mod duty;
pub mod event;
pub mod extract;
mod failure;
mod guard;
mod layer;
pub mod notice;
mod openapi;
pub mod payment;
mod refusal;
pub mod retention;
pub mod review;
mod route;
mod router;
pub mod routes;
pub mod scheme;
pub mod staff;

pub use crate::actor::{APPLICANT_ROLES, OFFICE_ROLES};
pub use access::Access;
pub use assets::Assets;
pub use failure::{Failure, status_of};
pub(crate) use guard::SESSION_COOKIE;
pub use layer::client_address::ClientAddress;
pub use openapi::document as openapi_document;
pub use route::{BodyClass, Patience, Route, Unguarded};
pub use router::router;
