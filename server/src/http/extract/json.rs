//! JSON bodies.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse as _;
use contract::{FieldCode, FieldIssue, ProblemCode};
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::error::Category;

use crate::http::Failure;

/// A JSON body as `T`.
///
/// Not JSON → 422 `invalid_json`; JSON of another shape → 422 `invalid_input` naming the field; a NUL
/// in a text → 422; too large → 413 `body_too_large`.
#[derive(Clone, Debug)]
pub struct Json<T>(pub T);

impl<T, S> FromRequest<S> for Json<T>
where
    T: DeserializeOwned,
    S: Send + Sync,
{
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        if !is_json(&request) {
            return Err(Failure::new(ProblemCode::InvalidJson));
        }
        let bytes =
            Bytes::from_request(request, state)
                .await
                .map_err(|rejection| match rejection.into_response().status() {
                    StatusCode::PAYLOAD_TOO_LARGE => Failure::new(ProblemCode::BodyTooLarge),
                    _ => Failure::new(ProblemCode::InvalidJson),
                })?;
        parse(&bytes).map(Self)
    }
}

fn is_json(request: &Request) -> bool {
    request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|value| value.trim().eq_ignore_ascii_case("application/json"))
}

/// Reads a body, naming the field at fault.
pub fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Failure> {
    refuse_nul(bytes)?;
    // serde would read an array as the fields of an object in their order.
    if bytes.trim_ascii_start().starts_with(b"[") {
        return Err(Failure::field(FieldIssue::new("", FieldCode::WrongType)));
    }
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        match error.inner().classify() {
            Category::Data => {
                let path = error.path().to_string();
                Failure::field(issue_of(&path, &error.inner().to_string()))
            }
            Category::Io | Category::Syntax | Category::Eof => {
                Failure::new(ProblemCode::InvalidJson)
            }
        }
    })?;
    reader
        .end()
        .map_err(|_| Failure::new(ProblemCode::InvalidJson))?;
    Ok(value)
}

/// A field issue from serde's words about the value at `path`.
pub(crate) fn issue_of(path: &str, message: &str) -> FieldIssue {
    let path = if path == "." { "" } else { path };
    let named = message.split('`').nth(1).unwrap_or_default();
    let named: String = named.chars().take(64).collect();
    // A path that ends in the name already (an unknown key) is not given it twice.
    let below = match path {
        "" => named.clone(),
        path if path == named || path.ends_with(&format!(".{named}")) => path.to_owned(),
        path => format!("{path}.{named}"),
    };
    if message.starts_with("missing field") {
        FieldIssue::new(below, FieldCode::Required)
    } else if message.starts_with("unknown field") {
        FieldIssue::new(below, FieldCode::Unknown)
    } else if message.starts_with("duplicate field") {
        FieldIssue::new(below, FieldCode::Duplicate)
    } else if message.starts_with("unknown variant") {
        FieldIssue::new(path, FieldCode::NotAllowed)
    } else if message.starts_with("invalid type") || message.starts_with("invalid value") {
        FieldIssue::new(path, FieldCode::WrongType)
    } else {
        FieldIssue::new(path, FieldCode::Invalid)
    }
}

/// NUL can neither be stored in PostgreSQL nor typed by anybody.
fn refuse_nul(bytes: &[u8]) -> Result<(), Failure> {
    if !bytes.windows(6).any(|window| window == b"\\u0000") {
        return Ok(());
    }
    let value: Value =
        serde_json::from_slice(bytes).map_err(|_| Failure::new(ProblemCode::InvalidJson))?;
    match nul_in(&value, String::new()) {
        Some(path) => {
            let issue = FieldIssue::with(path, FieldCode::ControlCharacter, "U+0000");
            Err(Failure::field(issue))
        }
        None => Ok(()),
    }
}

fn nul_in(value: &Value, path: String) -> Option<String> {
    match value {
        Value::String(text) => text.contains('\0').then_some(path),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .find_map(|(index, item)| nul_in(item, format!("{path}[{index}]"))),
        Value::Object(fields) => fields.iter().find_map(|(key, item)| {
            if key.contains('\0') {
                return Some(path.clone());
            }
            let below = if path.is_empty() {
                key.clone()
            } else {
                format!("{path}.{key}")
            };
            nul_in(item, below)
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only the shape matters")]
    struct Order {
        name: String,
        lines: Vec<Line>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only the shape matters")]
    struct Line {
        yen: i64,
    }

    fn issue(text: &str) -> (String, FieldCode) {
        let failure = parse::<Order>(text.as_bytes()).unwrap_err();
        assert_eq!(failure.code, ProblemCode::InvalidInput, "{text}");
        let issue = failure.fields.into_iter().next().unwrap();
        (issue.field, issue.code)
    }

    #[test]
    fn names_the_field_at_fault() {
        assert_eq!(
            issue(r#"{"lines":[]}"#),
            ("name".into(), FieldCode::Required)
        );
        assert_eq!(
            issue(r#"{"name":1,"lines":[]}"#),
            ("name".into(), FieldCode::WrongType)
        );
        assert_eq!(
            issue(r#"{"name":"a","lines":[{"yen":1},{"yen":"2"}]}"#),
            ("lines[1].yen".into(), FieldCode::WrongType)
        );
        assert_eq!(
            issue(r#"{"name":"a","lines":[{"yen":99999999999999999999}]}"#),
            ("lines[0].yen".into(), FieldCode::WrongType)
        );
        assert_eq!(
            issue(r#"{"name":"a","lines":[{"yen":1,"tax":2}]}"#),
            ("lines[0].tax".into(), FieldCode::Unknown)
        );
        assert_eq!(
            issue(r#"{"name":"a","lines":[{}]}"#),
            ("lines[0].yen".into(), FieldCode::Required)
        );
        assert_eq!(
            issue(r#"{"name":"a","x":1}"#),
            ("x".into(), FieldCode::Unknown)
        );
        assert_eq!(
            issue(r#"{"name":"a\u0000b","lines":[]}"#),
            ("name".into(), FieldCode::ControlCharacter)
        );
    }

    #[test]
    fn what_is_not_json_is_said_to_be_so() {
        for text in ["", "{", "name=a", r#"{"name":"a","lines":[]} x"#, "\u{0}"] {
            let failure = parse::<Order>(text.as_bytes()).unwrap_err();
            assert_eq!(failure.code, ProblemCode::InvalidJson, "{text:?}");
        }
    }

    #[test]
    fn an_escaped_backslash_before_u0000_is_no_nul() {
        assert!(parse::<Order>(br#"{"name":"\\u0000","lines":[]}"#).is_ok());
    }
}
