//! Accounts over HTTP, with passkeys in software; and the surface every route shares.

mod browser;
mod ceremonies;
mod limits;
mod members;
mod portal;
mod recovery;
mod registration;
mod requests;
mod sessions;
mod sign_in;
mod surface;
mod table;
mod tokens;
