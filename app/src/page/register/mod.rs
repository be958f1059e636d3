//! Registration: office number and e-mail, then by the link in the mail the person and the passkey.

mod accept;
mod ask;
mod link;
mod passkeys;
mod person;
mod words;

pub(crate) use ask::register;
pub(crate) use link::registration;
