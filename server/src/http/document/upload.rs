//! `PUT /applications/{id}/documents/{kind}?name=`.

use std::time::Duration;

use axum::body::{Body, BodyDataStream};
use axum::extract::State;
use axum::http::header::{CONTENT_LENGTH, EXPECT};
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use contract::application::{UploadQuery, Uploaded};
use futures::StreamExt as _;
use tokio::time::timeout;
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::application::etag;
use crate::http::extract::{PathOf, Query};
use crate::usecase::document::{NewDocument, Taken, upload_document};

/// Bytes of a refused body read to their end, so that the caller gets to read the answer.
const DRAIN_BYTES: usize = 64_000_000;

/// How long that may take.
const DRAIN_TIME: Duration = Duration::from_secs(30);

/// Takes a raw file in as a document of this kind. The declared content type is not believed.
#[utoipa::path(put, path = "/api/v1/applications/{id}/documents/{document}", tag = "documents",
    params(("id" = Uuid, Path), ("document" = String, Path, description = "kind, e.g. `receipt_copy`"),
        UploadQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 201, body = Uploaded), (status = 200, body = Uploaded)))]
pub async fn upload(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((application, kind)): PathOf<(Uuid, String)>,
    Query(UploadQuery { name }): Query<UploadQuery>,
    headers: HeaderMap,
    body: Body,
) -> Result<impl IntoResponse, Failure> {
    let announced = headers
        .get(CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok()?.parse().ok());
    let new = NewDocument {
        application,
        kind,
        name,
        announced,
    };
    let mut body = body.into_data_stream();
    let (status, uploaded) = match upload_document(&ctx, &actor, &new, &mut body).await {
        Ok(Taken::Now(uploaded)) => (StatusCode::CREATED, uploaded),
        Ok(Taken::Before(uploaded)) => (StatusCode::OK, uploaded),
        Err(error) => {
            // Who waits for "100 Continue" has not begun to send.
            if !headers.contains_key(EXPECT) {
                drain(&mut body).await;
            }
            return Err(error.into());
        }
    };
    Ok((status, etag(uploaded.version), axum::Json(uploaded)))
}

pub(crate) async fn drain(body: &mut BodyDataStream) {
    let mut left = DRAIN_BYTES;
    let reading = async {
        while let Some(Ok(chunk)) = body.next().await {
            left = left.saturating_sub(chunk.len());
            if left == 0 {
                return;
            }
        }
    };
    // Too slow: the connection is closed with the answer.
    let _ = timeout(DRAIN_TIME, reading).await;
}
