//! Wording said by code, in every language.
//!
//! Pages carry their own prose; what several pages say, and everything chosen by a code of the server,
//! is said here, so that each thing is said in one way. Every message tells what happened, what is
//! safe, and what to do next. Matches are exhaustive and words are structs, so a
//! wording left out in one language does not compile.

mod amount;
pub(crate) mod care;
mod date;
mod fault;
mod field;
mod person;
mod problem;
mod scheme;
mod service;
mod status;
mod words;

pub(crate) use amount::{bytes, grouped, yen, yen_of};
pub(crate) use date::{day, day_wareki, era_day, minute, month, time_of_day, year};
pub(crate) use fault::{message, sentence};
pub(crate) use field::field_error;
pub(crate) use person::{role_name, role_summary};
pub(crate) use problem::{Words, problem};
pub(crate) use scheme::{
    category_name, category_short, days_left, document_name, expense_item_name,
};
pub(crate) use service::service_name;
pub(crate) use status::{Tone, status_name, status_summary, status_tone};

/// The portal's name.
pub(crate) fn portal_name() -> &'static str {
    words::words().portal
}
