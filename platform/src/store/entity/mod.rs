//! The rows.

#![expect(
    unreachable_pub,
    reason = "the macros of SeaORM make public items, which stay inside this crate"
)]

pub(crate) mod access;
pub(crate) mod attachment;
pub(crate) mod call;
pub(crate) mod change;
pub(crate) mod delivery;
pub(crate) mod delivery_unit;
pub(crate) mod organisation;
pub(crate) mod past_version;
pub(crate) mod person;
pub(crate) mod record;
