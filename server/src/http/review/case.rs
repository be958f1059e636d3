//! `GET /review/cases/{id}` and its documents.

use axum::Json;
use axum::extract::State;
use axum::response::Response;
use contract::review::{CaseFilter, CaseView, DocumentPageQuery, PageTextQuery, PageTextView};
use contract::{FieldCode, FieldIssue};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::document::open::answer;
use crate::http::extract::{PathOf, Query};
use crate::usecase::document::DocumentForm;
use crate::usecase::review::{
    OpenCaseDocument, ReadPageText, open_case_document, read_page_text, show_case,
};

/// A case as submitted last; previous and next under the filter.
#[utoipa::path(get, path = "/api/v1/review/cases/{id}", tag = "review",
    params(("id" = Uuid, Path), CaseFilter), responses((status = 200, body = CaseView)))]
pub async fn show(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    Query(filter): Query<CaseFilter>,
) -> Result<Json<CaseView>, Failure> {
    Ok(Json(show_case(&ctx, &actor, id, &filter).await?))
}

/// A document as submitted: the very bytes, or (`view=preview`, `view=page`) a JPEG without metadata.
#[utoipa::path(get, path = "/api/v1/review/cases/{id}/documents/{document}", tag = "review",
    params(("id" = Uuid, Path), ("document" = Uuid, Path), DocumentPageQuery),
    responses((status = 200, content_type = "application/octet-stream")))]
pub async fn document(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((application, document)): PathOf<(Uuid, Uuid)>,
    Query(query): Query<DocumentPageQuery>,
) -> Result<Response, Failure> {
    let not_allowed = |field: &str| Failure::field(FieldIssue::new(field, FieldCode::NotAllowed));
    let form = match (query.view.as_deref(), query.page) {
        (None, None) => DocumentForm::File,
        (Some("preview"), None) => DocumentForm::Preview,
        (Some("page"), page) => DocumentForm::Page(page.unwrap_or(1)),
        (_, Some(_)) => return Err(not_allowed("page")),
        (Some(_), None) => return Err(not_allowed("view")),
    };
    let wanted = OpenCaseDocument {
        application,
        document,
        form,
    };
    Ok(answer(open_case_document(&ctx, &actor, wanted).await?))
}

/// What of the application's own words stands in the text of a page, to be shown on its picture.
#[utoipa::path(get, path = "/api/v1/review/cases/{id}/documents/{document}/text", tag = "review",
    params(("id" = Uuid, Path), ("document" = Uuid, Path), PageTextQuery),
    responses((status = 200, body = PageTextView)))]
pub async fn text(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((application, document)): PathOf<(Uuid, Uuid)>,
    Query(query): Query<PageTextQuery>,
) -> Result<Json<PageTextView>, Failure> {
    let wanted = ReadPageText {
        application,
        document,
        page: query.page,
    };
    Ok(Json(read_page_text(&ctx, &actor, wanted).await?))
}
