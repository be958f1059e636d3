//! One HTTP call, without generics, so that the code exists once in the wasm.

use contract::{Problem, ProblemCode, path::API};
use futures::future::LocalBoxFuture;
use gloo_net::http::{RequestBuilder, Response};
use serde::{Serialize, de::DeserializeOwned};

use super::ApiError;
use crate::session;

/// HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    /// GET.
    Get,
    /// POST.
    Post,
    /// PUT.
    Put,
    /// DELETE.
    Delete,
}

/// A successful answer.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// HTTP status, 2xx.
    pub(crate) status: u16,
    /// Body as text; empty for 204.
    pub(crate) body: String,
}

/// A call being put together.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    method: Method,
    path: String,
    headers: Vec<(&'static str, String)>,
    body: Option<String>,
    asks_again: bool,
}

impl Call {
    /// A call of a path below `/api/v1`.
    pub(crate) fn new(method: Method, path: &str) -> Self {
        Self {
            method,
            path: format!("{API}{path}"),
            headers: Vec::new(),
            body: None,
            asks_again: true,
        }
    }

    /// A call of a path beside the API, e.g. `/sandbox/state`.
    pub(crate) fn outside(method: Method, path: &str) -> Self {
        Self {
            path: path.to_owned(),
            ..Self::new(method, "")
        }
    }

    /// With a JSON body.
    pub(crate) fn json<B: Serialize>(mut self, body: &B) -> Result<Self, ApiError> {
        self.body = Some(serde_json::to_string(body).map_err(|_| ApiError::Unexpected(0))?);
        Ok(self)
    }

    /// With a header, e.g. `If-Match` or `Idempotency-Key`.
    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Takes "not signed in" as an answer instead of asking the person to sign in again.
    pub(crate) fn without_asking(mut self) -> Self {
        self.asks_again = false;
        self
    }

    /// Sends the call. When the session has ended, waits for the person to sign in again and sends it
    /// once more.
    ///
    /// Boxed, so that the code of a call exists once and not in every caller.
    pub(crate) fn send(self) -> LocalBoxFuture<'static, Result<Answer, ApiError>> {
        Box::pin(async move {
            let first = self.send_once().await;
            let ended = matches!(&first, Err(error) if error.is(ProblemCode::NotSignedIn));
            if !ended || !self.asks_again || !session::again::wait().await {
                return first;
            }
            self.send_once().await
        })
    }

    async fn send_once(&self) -> Result<Answer, ApiError> {
        let mut builder = match self.method {
            Method::Get => RequestBuilder::new(&self.path).method(gloo_net::http::Method::GET),
            Method::Post => RequestBuilder::new(&self.path).method(gloo_net::http::Method::POST),
            Method::Put => RequestBuilder::new(&self.path).method(gloo_net::http::Method::PUT),
            Method::Delete => {
                RequestBuilder::new(&self.path).method(gloo_net::http::Method::DELETE)
            }
        };
        for (name, value) in &self.headers {
            builder = builder.header(name, value);
        }
        let request = match &self.body {
            Some(body) => builder
                .header("content-type", "application/json")
                .body(body.clone()),
            None => builder.build(),
        };
        let request = request.map_err(|_| ApiError::Unexpected(0))?;
        let response = request.send().await.map_err(|_| ApiError::Network)?;
        if response.ok() && !is_open(&self.path) {
            session::note_call();
        }
        read(&response).await
    }
}

/// Whether everybody may ask this: such a call is no sign of life of a session.
fn is_open(path: &str) -> bool {
    ["/readiness", "/schemes", "/banks"].iter().any(|open| {
        path.strip_prefix(API)
            .is_some_and(|path| path.starts_with(open))
    })
}

async fn read(response: &Response) -> Result<Answer, ApiError> {
    let status = response.status();
    let body = response.text().await.map_err(|_| ApiError::Network)?;
    if response.ok() {
        return Ok(Answer { status, body });
    }
    Err(refusal(status, &body))
}

/// Reads a refusal: the server's problem when it is one.
pub(crate) fn refusal(status: u16, body: &str) -> ApiError {
    serde_json::from_str::<Problem>(body).map_or(ApiError::Unexpected(status), |problem| {
        ApiError::Problem(Box::new(problem))
    })
}

/// Reads the JSON of an answer.
pub(crate) fn decode<T: DeserializeOwned>(answer: &Answer) -> Result<T, ApiError> {
    serde_json::from_str(&answer.body).map_err(|_| ApiError::Unexpected(answer.status))
}
