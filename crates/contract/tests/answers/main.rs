//! The checks of a draft, field by field, and their agreement with the domain's decision.

mod account;
mod agreement;
mod fields;
mod fixture;
