//! Acts: one file each. An act checks, decides with the domain, writes in one transaction.

pub mod account;
pub mod bank;
