//! Show a file of a report or request.

use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::{application, duty};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::{Missed, in_reach};
use crate::usecase::document::{OpenError, Opened, blob_of};

/// Which file.
#[derive(Clone, Copy, Debug)]
pub enum DutyFile {
    /// For the office.
    OfOffice {
        /// Application.
        application: Uuid,
        /// Duty.
        duty: Uuid,
        /// File.
        document: Uuid,
    },
    /// For reviewers.
    InReview {
        /// Duty.
        duty: Uuid,
        /// File.
        document: Uuid,
    },
}

/// Opens a file, after leaving an audit record.
pub async fn open_duty_document(
    ctx: &Context,
    actor: &Actor,
    wanted: DutyFile,
) -> Result<Opened, OpenError> {
    let (duty, document, office) = match wanted {
        DutyFile::OfOffice {
            application,
            duty,
            document,
        } => {
            let application = in_reach(ctx, actor, application).await?;
            let found = duty::find_in(ctx.db.read(), application.id, duty).await?;
            let found = found.ok_or(OpenError::NotThere)?;
            (found, document, application.office_number)
        }
        DutyFile::InReview { duty, document } => {
            let found = duty::find(ctx.db.read(), duty).await?;
            let found = found.ok_or(OpenError::NotThere)?;
            let application = application::find(ctx.db.read(), found.application_id).await?;
            let application = application.ok_or(OpenError::NotThere)?;
            // What the office is still writing is its own.
            if found.submitted_at.is_none() {
                return Err(Missed::NotThere.into());
            }
            (found, document, application.office_number)
        }
    };
    let found = duty::find_document(ctx.db.read(), duty.id, document).await?;
    let file = found.ok_or(OpenError::NotThere)?;
    let blob = blob_of(ctx, &file.sha256).await?;
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(&office)),
        AuditAction::DocumentOpened,
        Subject::new(SubjectKind::Document, file.id),
    );
    let body = json!({ "application": duty.application_id, "duty": duty.id });
    ctx.db.begin().await?.commit(entry.with(body)).await?;
    let size_bytes = blob.size_bytes;
    let content = ctx.vault.read(&blob).await?;
    Ok(Opened::File {
        name: file.name,
        media_type: file.media_type,
        size_bytes,
        content: Box::pin(content),
    })
}
