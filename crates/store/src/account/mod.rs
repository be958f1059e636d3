//! Queries of accounts: people, roles, offices, passkeys, sessions, registrations, tokens.

pub mod ceremonies;
pub mod offices;
pub mod passkeys;
pub mod people;
pub mod recoveries;
pub mod registrations;
pub mod roles;
pub mod sessions;
pub mod sweep;
pub mod tokens;
