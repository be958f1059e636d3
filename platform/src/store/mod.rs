//! The platform's own database: SQLite by default, PostgreSQL by address.
//!
//! SQLite has one writing connection (`BEGIN IMMEDIATE`) and several that only read. On PostgreSQL writers of
//! changes take one lock after the other, so that cursors of the change feed follow the order of commits.

mod access_log;
mod changes;
mod database;
mod deliveries;
pub(crate) mod entity;
mod error;
mod organisations;
mod packed;
mod people;
mod records;
mod schema;
mod seed;
mod stamps;
mod take;

pub use access_log::{Access, CallOutcome};
pub use database::{Store, StoreAddress, StoreAddressError};
pub use deliveries::{DeliveryHead, Frame, TextEncoding};
pub use error::StoreError;
pub use organisations::Organisation;
pub use people::{PersonRow, address_key, name_key};
pub use seed::{SeedBatch, SeedPerson, SeedRecord};
pub use take::{Content, Taken, Unit, UnitOutcome};

pub(crate) use packed::{pack, unpack};
