//! The actor, put there by the guard.

use std::io;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::actor::Actor;
use crate::http::Failure;

impl<S: Sync> FromRequestParts<S> for Actor {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        // Only an open route lacks it, and its handler then asks for what its rule does not promise.
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or_else(|| Failure::internal(io::Error::other("an open route asks for the actor")))
    }
}
