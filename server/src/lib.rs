//! The server of the portal: `tsunagi`.
//!
//! `http` knows routes, requests and problems; `usecase` knows acts and transactions and never
//! imports axum; `context` carries what an act needs from outside. See ARCHITECTURE.md.

pub mod actor;
pub mod card;
pub mod cli;
pub mod clock;
pub mod config;
pub mod context;
pub mod http;
pub mod ids;
pub mod limits;
pub mod mail;
pub mod passkey;
pub mod program;
pub mod sandbox;
pub mod secret;
pub mod terminal;
pub mod upstream;
pub mod usecase;
pub mod worker;
