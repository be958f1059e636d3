//! An id for each request, named in problems and in the log.

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::ids::Ids;

/// Header the id is sent back in.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Id of a request.
#[derive(Clone, Debug, Default)]
pub(crate) struct RequestId(pub(crate) String);

/// Gives the request an id and sends it back. An id the client sent is not used: it would let a
/// caller write into the log.
pub(crate) async fn assign(mut request: Request, next: Next) -> Response {
    let id = Ids.uuid().to_string();
    let header = HeaderValue::from_str(&id);
    request.extensions_mut().insert(RequestId(id));
    let mut response = next.run(request).await;
    if let Ok(header) = header {
        response.headers_mut().insert(REQUEST_ID, header);
    }
    response
}
