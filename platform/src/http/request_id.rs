//! The caller's id of a request.

use axum::http::HeaderMap;
use contract::upstream::path::REQUEST_ID;

use crate::ids;

/// Longest id taken.
const LONGEST: usize = 64;

/// The id of a request: the caller's, or one of ours where it sent none.
#[derive(Clone, Debug)]
pub(super) struct RequestId {
    text: String,
    given: bool,
}

impl RequestId {
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let given = headers
            .get(REQUEST_ID)
            .and_then(|value| value.to_str().ok())
            .filter(|text| {
                let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
                !text.is_empty() && text.len() <= LONGEST && text.bytes().all(word)
            });
        Self {
            text: given.map_or_else(|| ids::fresh().to_string(), str::to_owned),
            given: given.is_some(),
        }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// The caller's own id; `None` where it sent none that can be used.
    pub(super) fn given(&self) -> Option<&str> {
        self.given.then_some(self.text.as_str())
    }
}
