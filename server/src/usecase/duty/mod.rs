//! After the grant: what offices report and ask for, and what the federation answers.

mod announce;
mod attach;
mod create;
mod cursor;
mod decide;
mod delete;
mod error;
mod grant;
mod list;
mod open_document;
mod open_report;
mod remind;
mod remove_document;
mod review;
mod save;
mod show;
mod submit;
mod view;

pub use attach::{AttachError, Attached, attach_document};
pub use create::create_duty;
pub use decide::decide_duty;
pub use delete::delete_duty;
pub use error::DutyError;
pub use list::{DutyListError, list_duties};
pub use open_document::{DutyFile, open_duty_document};
pub(crate) use open_report::follow_status;
pub use remind::remind;
pub use remove_document::remove_duty_document;
pub use review::show_duty_case;
pub use save::save_duty;
pub use show::{show_duties, show_duty};
pub use submit::submit_duty;
