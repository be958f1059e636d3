//! Applications made: the list, one with its timeline, and the pages to print.

mod actions;
mod application;
mod copy;
mod list;
mod next;
mod print;
mod receipt;
mod start;
mod timeline;
mod words;

pub(crate) use application::application_page;
pub(crate) use copy::copy_page;
pub(crate) use list::list_page;
pub(crate) use receipt::receipt_page;
pub(crate) use start::start_page;

use contract::application::{ApplicationView, SubmittedCopy};

use crate::api::{self, ApiError};

/// `GET /applications/{id}`.
async fn application(id: &str) -> Result<ApplicationView, ApiError> {
    api::get(&format!("/applications/{}", api::escape(id))).await
}

/// `GET /applications/{id}/submission`.
async fn submitted(id: &str) -> Result<SubmittedCopy, ApiError> {
    api::get(&format!("/applications/{}/submission", api::escape(id))).await
}
