//! Somebody signed in with a browser session.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::Value;
use tower::ServiceExt as _;
use uuid::Uuid;

/// A person's session.
pub(crate) struct Visitor {
    pub(crate) person: Uuid,
    pub(crate) cookie: String,
    pub(crate) app: axum::Router,
}

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) json: Value,
    pub(crate) cache: String,
}

impl Answer {
    /// `(status, code)` of a problem.
    pub(crate) fn problem(&self) -> (u16, &str) {
        let code = self.json["code"].as_str().unwrap_or_default();
        (self.status.as_u16(), code)
    }

    /// `(field, code)` of the first issue.
    pub(crate) fn issue(&self) -> (&str, &str) {
        let issue = &self.json["fields"][0];
        (
            issue["field"].as_str().unwrap_or_default(),
            issue["code"].as_str().unwrap_or_default(),
        )
    }
}

impl Visitor {
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, Body::empty()).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, Body::from(body.to_string())).await
    }

    pub(crate) async fn put(&self, path: &str, body: &Value) -> Answer {
        self.send("PUT", path, Body::from(body.to_string())).await
    }

    async fn send(&self, method: &str, path: &str, body: Body) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(format!("/api/v1{path}"))
            .header("cookie", format!("__Host-session={}", self.cookie))
            .header("origin", "http://localhost:8080")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/json")
            .body(body)
            .unwrap();
        let response = self.app.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        let cache = parts.headers.get("cache-control");
        Answer {
            status: parts.status,
            json: serde_json::from_slice(&bytes).unwrap_or_default(),
            cache: cache
                .map(|value| value.to_str().unwrap().to_owned())
                .unwrap_or_default(),
        }
    }
}
