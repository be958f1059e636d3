//! Readiness of municipalities.

mod change;
mod directory;
mod error;
mod export;
mod follow;
mod import;
mod insurers;
mod news;
mod officers;
mod preview;
mod show;
mod view;

pub use change::change_readiness;
pub use directory::municipalities;
pub use error::{ReadinessError, TextError};
pub use export::{readiness_csv, readiness_json};
pub use follow::{
    CONFIRM_WITHIN, FollowMail, NewsMail, ask_to_follow, confirm_follow, end_follow, follow_mail,
    news_mail,
};
pub use import::import_readiness;
pub use insurers::{InsurerImportError, import_insurers};
pub use news::{NEWS_JOB, NewsOrder, tell};
pub use officers::{appoint_officer, end_officer, show_desk, show_own};
pub use preview::{preview_import, read_text};
pub use show::{prefecture_figures, search_readiness, show_municipality};
pub(crate) use view::everything;
