//! お知らせ: written by operators, read by everybody.

mod error;
mod show;
mod write;

pub use error::NewsError;
pub use show::{published_news, show_desk};
pub use write::{change_news, withdraw_news, write_news};
