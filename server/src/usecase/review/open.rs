//! Show a document of a case.

use store::entity;
use uuid::Uuid;

use super::show::in_queue;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::document::{DocumentForm, OpenError, Opened, open_found};

/// Which document, and how.
#[derive(Clone, Copy, Debug)]
pub struct OpenCaseDocument {
    /// Application.
    pub application: Uuid,
    /// Document.
    pub document: Uuid,
    /// How.
    pub form: DocumentForm,
}

/// Opens a document that was submitted, after leaving an audit record.
pub async fn open_case_document(
    ctx: &Context,
    actor: &Actor,
    wanted: OpenCaseDocument,
) -> Result<Opened, OpenError> {
    let (row, document) =
        submitted_document(ctx, actor, wanted.application, wanted.document).await?;
    open_found(ctx, actor, &row, document, wanted.form).await
}

/// A document that was submitted with a case. What the applicant has added since and not submitted is not there.
pub(super) async fn submitted_document(
    ctx: &Context,
    actor: &Actor,
    application: Uuid,
    document: Uuid,
) -> Result<(entity::application::Model, entity::document::Model), OpenError> {
    let row = in_queue(ctx, actor, application).await?;
    let conn = ctx.db.read();
    let submissions = store::application::submissions_of(conn, row.id).await?;
    let id = document.to_string();
    let was_submitted = submissions
        .iter()
        .filter_map(|submission| submission.documents.as_array())
        .flatten()
        .any(|document| document.get("id").and_then(|id| id.as_str()) == Some(&id));
    if !was_submitted {
        return Err(OpenError::NotThere);
    }
    let found = store::application::find_document(conn, row.id, document).await?;
    Ok((row, found.ok_or(OpenError::NotThere)?))
}
