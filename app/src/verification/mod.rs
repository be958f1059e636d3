//! Whether an office is who it says it is: on the page of the office, and for the federation.

mod desk;
mod letter;
mod section;
mod words;

pub(crate) use desk::desk_page;
pub(crate) use section::section;
