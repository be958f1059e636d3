//! A result page taken into an application for the subsidy, in the place of the picture of the management screen.

use contract::application::Uploaded;
use domain::scheme::DocumentKind;
use store::onboarding;
use uuid::Uuid;

use super::OnboardingError;
use super::result_file::file_name;
use super::results::is_passed_row;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::in_reach;
use crate::usecase::document::{NewDocument, Taken, blob_of, upload_document};

/// Takes the result page of the rehearsal that the application's office finished last in as its document. It goes the
/// way of every other file: inspected, counted, audited; the same page twice is one document.
pub async fn attach_result(
    ctx: &Context,
    actor: &Actor,
    application: Uuid,
) -> Result<Uploaded, OnboardingError> {
    let row = in_reach(ctx, actor, application).await?;
    let found = onboarding::last_finished(ctx.db.read(), &row.office_number).await?;
    let rehearsal = found.ok_or(OnboardingError::NotRehearsed)?;
    if !is_passed_row(&rehearsal)? {
        return Err(OnboardingError::NotRehearsed);
    }
    let sha256 = rehearsal.sha256.as_deref();
    let blob = blob_of(ctx, sha256.ok_or(OnboardingError::NotRehearsed)?).await?;
    let content = ctx.vault.read(&blob).await?;
    let new = NewDocument {
        application,
        kind: DocumentKind::WebServiceAdminMenu.as_str().to_owned(),
        name: file_name(&rehearsal),
        announced: Some(blob.size_bytes),
    };
    match upload_document(ctx, actor, &new, Box::pin(content)).await? {
        Taken::Now(uploaded) | Taken::Before(uploaded) => Ok(uploaded),
    }
}
