//! The frame around every page.

mod app;
mod footer;
mod guard;
mod header;
mod menu;
mod new_version;
mod office_switch;
mod offline;
mod part;
mod sandbox_band;
mod session_ending;
mod sign_in_again;
mod words;

pub(crate) use app::App;
