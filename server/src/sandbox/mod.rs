//! `tsunagi sandbox`: the whole portal with invented offices and people, on one folder, without any
//! configuration. What is here is out of reach of `tsunagi serve`.

mod back_office;
mod care;
mod cast;
mod config;
mod described;
pub mod http;
mod mails;
mod paper;
mod people;
mod plots;
mod prepare;
mod public_pages;
mod seed;
mod volume;

pub use care::{REGION_PEOPLE, RegionPerson};
pub use cast::{INVENTED_OFFICES, INVENTED_PEOPLE, InventedOffice, InventedPerson};
pub use prepare::{SandboxError, SandboxOptions, prepare};
