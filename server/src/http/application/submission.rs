//! `POST` and `GET /applications/{id}/submission`.

use axum::extract::{FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::IntoResponse;
use contract::application::{Receipt, SubmissionRequest, SubmittedCopy};
use contract::{FieldCode, FieldIssue, ProblemCode};
use uuid::Uuid;

use super::etag;
use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{Json, PathOf};
use crate::usecase::application::{Submitted, submit_application, submitted_copy};

/// Submits the draft; repeated with the same key and body it answers 200 and the same receipt.
#[utoipa::path(post, path = "/api/v1/applications/{id}/submission", tag = "applications",
    params(("id" = Uuid, Path), ("Idempotency-Key" = String, Header)),
    request_body = SubmissionRequest,
    responses((status = 201, body = Receipt), (status = 200, body = Receipt)))]
pub async fn submit(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    IdempotencyKey(key): IdempotencyKey,
    Json(input): Json<SubmissionRequest>,
) -> Result<impl IntoResponse, Failure> {
    let (status, receipt) = match submit_application(&ctx, &actor, id, &key, &input).await? {
        Submitted::Now(receipt) => (StatusCode::CREATED, receipt),
        Submitted::Before(receipt) => (StatusCode::OK, receipt),
    };
    Ok((status, etag(receipt.version), axum::Json(receipt)))
}

/// The copy of what was last submitted.
#[utoipa::path(get, path = "/api/v1/applications/{id}/submission", tag = "applications",
    params(("id" = Uuid, Path)), responses((status = 200, body = SubmittedCopy)))]
pub async fn copy(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<axum::Json<SubmittedCopy>, Failure> {
    Ok(axum::Json(submitted_copy(&ctx, &actor, id).await?))
}

/// `Idempotency-Key`: 16–64 visible ASCII characters, chosen anew for each intention to submit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl<S: Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let missing = |code| Failure {
            fields: vec![FieldIssue::with("Idempotency-Key", code, "16-64")],
            ..Failure::new(ProblemCode::HeaderMissing)
        };
        let value = parts
            .headers
            .get("idempotency-key")
            .ok_or_else(|| missing(FieldCode::Required))?;
        let bytes = value.as_bytes();
        let well_formed =
            (16..=64).contains(&bytes.len()) && bytes.iter().all(u8::is_ascii_graphic);
        let text = value.to_str().ok().filter(|_| well_formed);
        text.map(|text| Self(text.to_owned()))
            .ok_or_else(|| missing(FieldCode::Invalid))
    }
}
