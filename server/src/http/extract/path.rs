//! Path parameters.

use axum::extract::rejection::PathRejection;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use contract::ProblemCode;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::http::Failure;

/// Path parameters as `T`. What cannot be read is not there: 404, as for a missing thing.
#[derive(Clone, Debug)]
pub struct PathOf<T>(pub T);

/// One UUID in the path.
pub type Id = PathOf<Uuid>;

impl<T, S> FromRequestParts<S> for PathOf<T>
where
    T: DeserializeOwned + Send,
    S: Send + Sync,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let read: Result<Path<T>, PathRejection> = Path::from_request_parts(parts, state).await;
        match read {
            Ok(Path(value)) => Ok(Self(value)),
            Err(_) => Err(Failure::new(ProblemCode::NotFound)),
        }
    }
}
