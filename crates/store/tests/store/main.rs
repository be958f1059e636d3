//! The store on real databases: every test on SQLite and on PostgreSQL.

mod audit;
mod care;
mod change_events;
mod constraint;
mod crash;
mod fixture;
mod jobs;
mod schema;
mod transaction;
mod value;
