//! Accounts over HTTP, with passkeys in software; and the surface every route shares.

pub(super) mod browser;
mod ceremonies;
mod limits;
mod members;
pub(super) mod portal;
mod recovery;
mod registration;
mod requests;
mod sessions;
mod sign_in;
mod surface;
mod table;
mod tokens;
