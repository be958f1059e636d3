//! Show a document of a case.

use store::application;
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

/// Opens a document that was submitted, after leaving an audit record. What the applicant has added since
/// and not submitted is not there.
pub async fn open_case_document(
    ctx: &Context,
    actor: &Actor,
    wanted: OpenCaseDocument,
) -> Result<Opened, OpenError> {
    let row = in_queue(ctx, actor, wanted.application).await?;
    let conn = ctx.db.read();
    let submissions = application::submissions_of(conn, row.id).await?;
    let id = wanted.document.to_string();
    let was_submitted = submissions
        .iter()
        .filter_map(|submission| submission.documents.as_array())
        .flatten()
        .any(|document| document.get("id").and_then(|id| id.as_str()) == Some(&id));
    if !was_submitted {
        return Err(OpenError::NotThere);
    }
    let found = application::find_document(conn, row.id, wanted.document).await?;
    let document = found.ok_or(OpenError::NotThere)?;
    open_found(ctx, actor, &row, document, wanted.form).await
}
