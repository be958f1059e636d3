//! Queries of accounts: people, passkeys, sessions, registrations, tokens, offices.

pub mod sessions;
