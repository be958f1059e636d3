//! A fault in a handler ends its own request and nothing else.

use std::any::Any;
use std::io;

use axum::response::{IntoResponse as _, Response};

use crate::http::Failure;

/// 500; the panic's text goes to the log.
#[expect(clippy::needless_pass_by_value, reason = "the layer hands it over")]
pub(crate) fn answer(panic: Box<dyn Any + Send + 'static>) -> Response {
    let text = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a handler panicked");
    Failure::internal(io::Error::other(text.to_owned())).into_response()
}
