//! `GET /applications/{id}/documents/{document}`.

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{
    CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use axum::response::{IntoResponse, Response};
use contract::FieldCode;
use contract::application::DocumentQuery;
use uuid::Uuid;

use super::disposition::attachment;
use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::application::draft_issue;
use crate::http::extract::{PathOf, Query};
use crate::usecase::document::{DocumentForm, OpenDocument, Opened, open_document};

/// Whatever a file holds, it runs nothing and loads nothing where it is shown.
const POLICY: &str = "sandbox; default-src 'none'";

/// The document as uploaded, or (`view=preview`) a JPEG of its first page without metadata.
#[utoipa::path(get, path = "/api/v1/applications/{id}/documents/{document}", tag = "documents",
    params(("id" = Uuid, Path), ("document" = Uuid, Path), DocumentQuery),
    responses((status = 200, content_type = "application/octet-stream")))]
pub async fn open(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((application, document)): PathOf<(Uuid, Uuid)>,
    Query(query): Query<DocumentQuery>,
) -> Result<Response, Failure> {
    let form = match query.view.as_deref() {
        None => DocumentForm::File,
        Some("preview") => DocumentForm::Preview,
        Some(_) => return Err(draft_issue("view", FieldCode::NotAllowed)),
    };
    let wanted = OpenDocument {
        application,
        document,
        form,
    };
    Ok(answer(open_document(&ctx, &actor, wanted).await?))
}

/// The document on its way, as something that runs nothing wherever it is shown.
pub(crate) fn answer(opened: Opened) -> Response {
    match opened {
        Opened::Preview(picture) => (
            [
                (CONTENT_TYPE, "image/jpeg"),
                (CONTENT_DISPOSITION, "inline"),
                (CONTENT_SECURITY_POLICY, POLICY),
            ],
            picture,
        )
            .into_response(),
        Opened::File {
            name,
            media_type,
            size_bytes,
            content,
        } => (
            [
                (CONTENT_TYPE, media_type),
                (CONTENT_LENGTH, size_bytes.to_string()),
                (CONTENT_DISPOSITION, attachment(&name)),
                (CONTENT_SECURITY_POLICY, POLICY.to_owned()),
            ],
            Body::from_stream(content),
        )
            .into_response(),
    }
}
