//! Refusals (RFC 9457). The outermost layer writes the body, for it knows the id of the request.

use axum::extract::{FromRequestParts, Path, Request, State};
use axum::http::header::{CONTENT_TYPE, HeaderValue};
use axum::http::{StatusCode, request::Parts};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use contract::upstream::{UpstreamCode, UpstreamProblem};
use serde::de::DeserializeOwned;

use super::request_id::RequestId;
use crate::import::ImportError;
use crate::platform::Platform;
use crate::store::StoreError;

/// What a handler gives back when it does not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Refusal(pub(super) UpstreamCode);

impl Refusal {
    fn status(self) -> StatusCode {
        match self.0 {
            UpstreamCode::BadRequest => StatusCode::BAD_REQUEST,
            UpstreamCode::WrongRole | UpstreamCode::NotPermitted => StatusCode::FORBIDDEN,
            UpstreamCode::NotFound => StatusCode::NOT_FOUND,
            UpstreamCode::Ambiguous | UpstreamCode::Replayed => StatusCode::CONFLICT,
            UpstreamCode::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            UpstreamCode::Busy => StatusCode::SERVICE_UNAVAILABLE,
            UpstreamCode::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn title(self) -> &'static str {
        match self.0 {
            UpstreamCode::BadRequest => "the request is not what the path takes",
            UpstreamCode::WrongRole => "the certificate's role may not do this",
            UpstreamCode::NotPermitted => "the acting context is not enough for what was asked",
            UpstreamCode::NotFound => "there is no such person, record, delivery or path",
            UpstreamCode::Ambiguous => "several people fit",
            UpstreamCode::TooLarge => "the body is larger than taken",
            UpstreamCode::Busy => "too much at once, try again",
            UpstreamCode::Replayed => "the request id was used for another request",
            UpstreamCode::Internal => "the platform failed; what was asked may be asked again",
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable => Self(UpstreamCode::Busy),
            other => {
                tracing::error!(error = %other, "the store failed");
                Self(UpstreamCode::Internal)
            }
        }
    }
}

impl From<ImportError> for Refusal {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::WrongRole { .. } => Self(UpstreamCode::WrongRole),
            ImportError::Store(error) => error.into(),
            ImportError::File(_) | ImportError::Cut => {
                tracing::error!(%error, "a delivery was not taken to its end");
                Self(UpstreamCode::Internal)
            }
        }
    }
}

/// A value in the path; an unreadable one means there is no such thing.
#[derive(Clone, Copy, Debug)]
pub(super) struct PathValue<T>(pub(super) T);

impl<T, S> FromRequestParts<S> for PathValue<T>
where
    T: DeserializeOwned + Send,
    S: Send + Sync,
{
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        Path::from_request_parts(parts, state)
            .await
            .map(|Path(value)| Self(value))
            .map_err(|_| Refusal(UpstreamCode::NotFound))
    }
}

/// Gives every answer that is no success the form of a problem, and every answer its id.
pub(super) async fn render(
    State(platform): State<Platform>,
    mut request: Request,
    next: Next,
) -> Response {
    let id = RequestId::of(request.headers());
    request.extensions_mut().insert(id.clone());
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<axum::extract::MatchedPath>()
        .map_or_else(String::new, |path| path.as_str().to_owned());
    let began = platform.clock.now();
    let response = next.run(request).await;
    let status = response.status();
    let milliseconds = (platform.clock.now() - began).num_milliseconds();
    tracing::info!(%method, route, status = status.as_u16(), request_id = id.as_str(), milliseconds, "answered");
    let mut response = match response.extensions().get::<Refusal>().copied() {
        Some(refusal) => problem(refusal, &id),
        None if status.is_client_error() || status.is_server_error() => {
            problem(Refusal(code_of(status)), &id)
        }
        None => response,
    };
    if let Ok(value) = HeaderValue::from_str(id.as_str()) {
        response
            .headers_mut()
            .insert(contract::upstream::path::REQUEST_ID, value);
    }
    response
}

fn problem(refusal: Refusal, id: &RequestId) -> Response {
    let body = UpstreamProblem {
        status: refusal.status().as_u16(),
        code: refusal.0,
        title: refusal.title().to_owned(),
        request_id: id.as_str().to_owned(),
    };
    let mut response = (refusal.status(), axum::Json(body)).into_response();
    response.headers_mut().insert(
        CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    response
}

/// Answers that came from the framework.
fn code_of(status: StatusCode) -> UpstreamCode {
    match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => UpstreamCode::NotFound,
        StatusCode::PAYLOAD_TOO_LARGE => UpstreamCode::TooLarge,
        StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE => UpstreamCode::Busy,
        status if status.is_client_error() => UpstreamCode::BadRequest,
        _ => UpstreamCode::Internal,
    }
}
