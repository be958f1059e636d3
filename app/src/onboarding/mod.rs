//! 導入の準備: an office's way from nothing to first use, in five steps with checks that really run.

mod frame;
mod health;
mod municipalities;
mod needs;
mod office;
mod overview;
mod question;
mod rehearsal;
mod settings;
mod start;
mod terminal;
mod words;

pub(crate) use health::health_page;
pub(crate) use municipalities::municipalities_page;
pub(crate) use overview::overview_page;
pub(crate) use rehearsal::rehearsal_page;
pub(crate) use settings::settings_page;
pub(crate) use start::start_page;
pub(crate) use terminal::terminal_page;
