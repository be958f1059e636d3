//! `tsunagi-platform`: a reference implementation of the national care information platform（介護情報基盤）.
//!
//! Suppliers deliver files over mutual TLS; the portal asks for people and records on behalf of an office or of the person,
//! and every question is written down before it is answered. For sandboxes, tests and integrators: the rules of the real
//! platform that are not published are marked as ours in `docs/platform.md`.

pub mod access;
pub mod care_plan;
pub mod cli;
pub mod client;
pub mod clock;
mod export;
mod file_name;
mod format;
pub mod generate;
mod http;
mod ids;
pub mod import;
mod listen;
mod platform;
pub mod policy_file;
mod recorder;
mod spool;
pub mod store;

pub use http::{document, router};
pub use listen::{ListenError, Listening, listen};
pub use platform::Platform;
