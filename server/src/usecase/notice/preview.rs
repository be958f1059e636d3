//! A notice before it is issued.

use documents::notice::NoticeError;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::{StoreError, decision};
use uuid::Uuid;

use super::make::{inputs_of, pdf};
use crate::actor::Actor;
use crate::context::Context;

/// Why there is no preview.
#[derive(Debug, thiserror::Error)]
pub enum PreviewError {
    /// No such decision, or one that no notice tells of.
    #[error("not there")]
    NotThere,
    /// It could not be issued either.
    #[error(transparent)]
    Notice(#[from] NoticeError),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The notice of a decision as it would be issued, without a verification code. Nothing is kept.
pub async fn preview_notice(
    ctx: &Context,
    actor: &Actor,
    decision: Uuid,
) -> Result<Vec<u8>, PreviewError> {
    let found = decision::decision(ctx.db.read(), decision).await?;
    let decided = found
        .filter(|decided| !decided.inputs.is_null())
        .ok_or(PreviewError::NotThere)?;
    let inputs = inputs_of(decided.inputs)?;
    let made = pdf(ctx, &inputs, &decided.number, None).await?;
    let subject = Subject::new(SubjectKind::Application, decided.application_id);
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(None),
        AuditAction::NoticePreviewed,
        subject,
    );
    let body = serde_json::json!({ "decision": decided.id });
    ctx.db.begin().await?.commit(entry.with(body)).await?;
    Ok(made)
}
