//! Proofs of My Number cards: good ones, and every way to be refused.

mod desk;
mod face;
mod forged;
mod good;
mod http;
mod misused;
