//! The platform as its callers see it: over mutual TLS, on both databases.

mod bad_files;
mod handshakes;
mod openapi;
mod order;
mod queries;
mod samples;
mod world;
