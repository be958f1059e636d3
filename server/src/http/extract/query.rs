//! The query string.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use contract::{FieldCode, FieldIssue};
use serde::de::DeserializeOwned;

use super::json::issue_of;
use crate::http::Failure;

/// The query string as `T`; what cannot be read is 422 with the parameter's name.
#[derive(Clone, Debug)]
pub struct Query<T>(pub T);

impl<T, S> FromRequestParts<S> for Query<T>
where
    T: DeserializeOwned,
    S: Sync,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let text = parts.uri.query().unwrap_or_default();
        if let Some(name) = name_of_nul(text) {
            let issue = FieldIssue::with(name, FieldCode::ControlCharacter, "U+0000");
            return Err(Failure::field(issue));
        }
        let pairs = axum::extract::Query::<T>::try_from_uri(&parts.uri);
        match pairs {
            Ok(axum::extract::Query(value)) => Ok(Self(value)),
            Err(rejection) => {
                let message = std::error::Error::source(&rejection)
                    .map_or_else(|| rejection.to_string(), ToString::to_string);
                Err(Failure::field(issue_of("", &message)))
            }
        }
    }
}

/// The name of the first parameter that carries a NUL.
fn name_of_nul(query: &str) -> Option<String> {
    query
        .split('&')
        .find(|pair| pair.contains("%00"))
        .map(|pair| {
            let (name, _) = pair.split_once('=').unwrap_or((pair, ""));
            name.chars().take(64).collect()
        })
}
