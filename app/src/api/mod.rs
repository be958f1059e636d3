//! Typed client of the portal's API.
//!
//! A session that ended is dealt with here once: the call waits while the person signs in again and is
//! then sent once more, so that a page loses nothing and need not know (see `session::again`).

mod error;
mod request;
mod routes;

pub(crate) use error::ApiError;
pub(crate) use request::{Call, Method, decode, refusal};
pub(crate) use routes::*;

use serde::{Serialize, de::DeserializeOwned};

/// `GET` of a path below `/api/v1`, e.g. `/me`.
pub(crate) async fn get<T: DeserializeOwned>(path: &str) -> Result<T, ApiError> {
    decode(&Call::new(Method::Get, path).send().await?)
}

/// `POST` with a JSON body, answered with JSON.
pub(crate) async fn post<B: Serialize, T: DeserializeOwned>(
    path: &str,
    body: &B,
) -> Result<T, ApiError> {
    decode(&Call::new(Method::Post, path).json(body)?.send().await?)
}

/// `POST` with a JSON body whose answer has no content.
pub(crate) async fn post_only<B: Serialize>(path: &str, body: &B) -> Result<(), ApiError> {
    Call::new(Method::Post, path)
        .json(body)?
        .send()
        .await
        .map(|_| ())
}

/// `PUT` with a JSON body, answered with JSON.
pub(crate) async fn put<B: Serialize, T: DeserializeOwned>(
    path: &str,
    body: &B,
) -> Result<T, ApiError> {
    decode(&Call::new(Method::Put, path).json(body)?.send().await?)
}

/// `DELETE`; the answer has no content.
pub(crate) async fn delete(path: &str) -> Result<(), ApiError> {
    Call::new(Method::Delete, path).send().await.map(|_| ())
}
