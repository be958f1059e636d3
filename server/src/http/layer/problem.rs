//! Writes the body of each problem.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use contract::Problem;

use super::request_id::RequestId;
use crate::context::Context;
use crate::http::Failure;
use crate::http::public::refused;

/// Turns a [`Failure`] that a handler or layer answered with into `application/problem+json`, on a public
/// page into a page, and logs its cause.
pub(crate) async fn render(State(ctx): State<Context>, request: Request, next: Next) -> Response {
    let id = request
        .extensions()
        .get::<RequestId>()
        .cloned()
        .unwrap_or_default();
    let is_head = request.method() == Method::HEAD;
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let Some(failure) = response.extensions_mut().remove::<Arc<Failure>>() else {
        return response;
    };
    if let Some(cause) = &failure.cause {
        tracing::error!(request_id = %id.0, code = failure.code.as_str(), cause = %chain(cause), "request failed");
    }
    if let Some(seconds) = failure.retry_after_seconds {
        response
            .headers_mut()
            .insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    if refused(&ctx, &path, failure.code, &mut response).await {
        return response;
    }
    let problem = problem_of(&failure, id.0);
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    *response.body_mut() = if is_head {
        Body::empty()
    } else {
        Body::from(body)
    };
    let headers = response.headers_mut();
    headers.insert(
        CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    response
}

fn problem_of(failure: &Failure, request_id: String) -> Problem {
    Problem {
        kind: format!("about:blank#{}", failure.code.as_str()),
        title: failure.code.as_str().replace('_', " "),
        status: failure.status().as_u16(),
        code: failure.code,
        fields: failure.fields.clone(),
        retry_after_seconds: failure.retry_after_seconds,
        current_version: failure.current_version,
        request_id,
    }
}

/// The cause and the causes behind it, on one line.
fn chain(cause: &Arc<dyn std::error::Error + Send + Sync>) -> String {
    let mut text = cause.to_string();
    let mut source = cause.source();
    while let Some(error) = source {
        text.push_str(": ");
        text.push_str(&error.to_string());
        source = error.source();
    }
    text
}
