//! The portal's database: rows, queries, transactions, the audit chain and the job queue.
//!
//! SQLite and PostgreSQL behave the same here. Three rules carry the safety:
//! - reads go through [`Database::read`], writes through a [`Tx`] from [`Database::begin`];
//! - a [`Tx`] commits only together with an [`audit::AuditEntry`]; dropped, it rolls back;
//! - after any error in a [`Tx`] drop it: PostgreSQL accepts nothing more in it.
//!
//! Time, ids and randomness come in as parameters ([`Stamp`]).

pub mod account;
pub mod application;
pub mod audit;
pub mod card;
pub mod care;
pub mod change_events;
pub mod contact;
mod database;
pub mod decision;
pub mod duty;
pub mod entity;
mod error;
pub mod jobs;
pub mod news;
pub mod notice;
pub mod payment;
pub mod readiness;
pub mod review;
pub mod sandbox;
mod stamp;
mod tx;

pub use database::{
    ConnectError, Database, DatabaseConfig, DatabaseKind, DatabaseUrl, DatabaseUrlError,
};
pub use error::{Constraint, Fault, StoreError};
pub use sea_orm::ConnectionTrait;
pub use stamp::Stamp;
pub use tx::Tx;
