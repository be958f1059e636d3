//! Who asks in a test, and what comes back.

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use serde_json::Value;
use uuid::Uuid;

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap()
    }

    /// `(status, code)` of a problem.
    pub(crate) fn problem(&self) -> (u16, String) {
        let code = self.json()["code"].as_str().unwrap_or_default().to_owned();
        (self.status.as_u16(), code)
    }

    /// `(field, code)` of each issue.
    pub(crate) fn fields(&self) -> Vec<(String, String)> {
        let json = self.json();
        let issues = json["fields"].as_array().cloned().unwrap_or_default();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        issues
            .iter()
            .map(|issue| (text(&issue["field"]), text(&issue["code"])))
            .collect()
    }

    pub(crate) fn version(&self) -> i64 {
        let tag = self.headers["etag"].to_str().unwrap();
        tag.trim_matches('"').parse().unwrap()
    }
}

/// A person's API token.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub(crate) person: Uuid,
    pub(crate) bearer: String,
}

impl Caller {
    /// Somebody whose token was made elsewhere.
    pub(crate) fn with_token(person: Uuid, secret: &str) -> Self {
        Self {
            person,
            bearer: format!("Bearer tsn_{secret}"),
        }
    }

    pub(crate) fn request(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Body,
    ) -> Request<Body> {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("/api/v1{path}"))
            .header("authorization", &self.bearer);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if !path.contains("/documents/") {
            request = request.header("content-type", "application/json");
        }
        request.body(body).unwrap()
    }
}

pub(crate) fn json_body(value: &Value) -> Body {
    Body::from(serde_json::to_vec(value).unwrap())
}
