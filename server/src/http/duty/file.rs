//! Files of reports and requests.

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CONTENT_LENGTH, EXPECT};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use contract::application::{UploadQuery, Uploaded};
use contract::duty::DutyView;
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::application::etag;
use crate::http::document::{open, upload};
use crate::http::extract::{PathOf, Query};
use crate::usecase::duty::{
    Attached, DutyFile, attach_document, open_duty_document, remove_duty_document,
};

/// Takes a raw file in. The declared content type is not believed.
#[utoipa::path(put, path = "/api/v1/applications/{id}/duties/{duty}/documents", tag = "duties",
    params(("id" = Uuid, Path), ("duty" = Uuid, Path), UploadQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = Uploaded)))]
pub async fn attach(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((application, duty)): PathOf<(Uuid, Uuid)>,
    Query(UploadQuery { name }): Query<UploadQuery>,
    headers: HeaderMap,
    body: Body,
) -> Result<impl IntoResponse, Failure> {
    let announced = headers
        .get(CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok()?.parse().ok());
    let new = Attached {
        application,
        duty,
        name,
        announced,
    };
    let mut body = body.into_data_stream();
    match attach_document(&ctx, &actor, &new, &mut body).await {
        Ok(uploaded) => Ok((etag(uploaded.version), Json(uploaded))),
        Err(error) => {
            // Who waits for "100 Continue" has not begun to send.
            if !headers.contains_key(EXPECT) {
                upload::drain(&mut body).await;
            }
            Err(error.into())
        }
    }
}

/// The file as uploaded, for the office.
#[utoipa::path(get, path = "/api/v1/applications/{id}/duties/{duty}/documents/{document}", tag = "duties",
    params(("id" = Uuid, Path), ("duty" = Uuid, Path), ("document" = Uuid, Path)),
    responses((status = 200, content_type = "application/octet-stream")))]
pub async fn show(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((application, duty, document)): PathOf<(Uuid, Uuid, Uuid)>,
) -> Result<Response, Failure> {
    let wanted = DutyFile::OfOffice {
        application,
        duty,
        document,
    };
    Ok(open::answer(
        open_duty_document(&ctx, &actor, wanted).await?,
    ))
}

/// The file as uploaded, for reviewers.
#[utoipa::path(get, path = "/api/v1/review/duties/{duty}/documents/{document}", tag = "duties",
    params(("duty" = Uuid, Path), ("document" = Uuid, Path)),
    responses((status = 200, content_type = "application/octet-stream")))]
pub async fn review(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((duty, document)): PathOf<(Uuid, Uuid)>,
) -> Result<Response, Failure> {
    let wanted = DutyFile::InReview { duty, document };
    Ok(open::answer(
        open_duty_document(&ctx, &actor, wanted).await?,
    ))
}

/// Takes a file out again.
#[utoipa::path(delete, path = "/api/v1/applications/{id}/duties/{duty}/documents/{document}", tag = "duties",
    params(("id" = Uuid, Path), ("duty" = Uuid, Path), ("document" = Uuid, Path)),
    responses((status = 200, body = DutyView)))]
pub async fn remove(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((application, duty, document)): PathOf<(Uuid, Uuid, Uuid)>,
) -> Result<(StatusCode, Json<DutyView>), Failure> {
    let view = remove_duty_document(&ctx, &actor, application, duty, document).await?;
    Ok((StatusCode::OK, Json(view)))
}
