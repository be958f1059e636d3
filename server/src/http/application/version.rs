//! The application's version as `ETag` and `If-Match`.

use axum::extract::FromRequestParts;
use axum::http::HeaderName;
use axum::http::header::{ETAG, IF_MATCH};
use axum::http::request::Parts;
use contract::{FieldCode, FieldIssue, ProblemCode};

use crate::http::Failure;

/// `If-Match: "7"`: the version the caller saw. Missing or malformed: 422 `header_missing`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IfMatch(pub i64);

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let value = parts
            .headers
            .get(IF_MATCH)
            .and_then(|value| value.to_str().ok());
        let missing = |code| Failure {
            fields: vec![FieldIssue::with("If-Match", code, "\"7\"")],
            ..Failure::new(ProblemCode::HeaderMissing)
        };
        let value = value.ok_or_else(|| missing(FieldCode::Required))?;
        read(value)
            .map(Self)
            .ok_or_else(|| missing(FieldCode::Invalid))
    }
}

fn read(value: &str) -> Option<i64> {
    let digits = value.trim().strip_prefix('"')?.strip_suffix('"')?;
    let all_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| digits.parse().ok()).flatten()
}

/// The header that carries a version.
pub(crate) fn etag(version: i64) -> [(HeaderName, String); 1] {
    [(ETAG, format!("\"{version}\""))]
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn versions_are_numbers_in_quotes() {
        assert_eq!(read("\"7\""), Some(7));
        for value in [
            "",
            "7",
            "\"\"",
            "*",
            "W/\"7\"",
            "\"-7\"",
            "\"7\", \"8\"",
            "\"99999999999999999999\"",
        ] {
            assert_eq!(read(value), None, "{value}");
        }
    }
}
