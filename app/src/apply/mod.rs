//! The subsidy application, from 申請一覧 through the questions to the receipt.
//!
//! - `step` knows the questions and their order; `wizard` asks them; `document` takes the files.
//! - `draft` holds what was typed and saves it by itself; `upload` brings files to the server.
//! - `overview` shows applications made: the list, the timeline, receipt and copy to print.
//! - `summary` reads answers back.

mod correction;
mod document;
mod draft;
mod overview;
mod step;
mod summary;
mod upload;
mod wizard;
mod words;

pub(crate) use draft::forget_open as forget_kept_drafts;
pub(crate) use overview::{application_page, copy_page, list_page, receipt_page, start_page};
pub(crate) use wizard::{Amounts, field_label, wizard_page};
