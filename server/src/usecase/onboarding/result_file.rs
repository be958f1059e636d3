//! Result pages: listed and opened.

use contract::onboarding::RehearsalView;
use futures::StreamExt as _;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::rehearsal;
use store::onboarding;
use uuid::Uuid;

use super::OnboardingError;
use super::desk::own_office;
use super::results::rehearsal_view;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::deny::deny;
use crate::usecase::document::{Opened, blob_of};

/// The finished rehearsals of the active office, newest first, at most twenty.
pub async fn list_results(
    ctx: &Context,
    actor: &Actor,
) -> Result<Vec<RehearsalView>, OnboardingError> {
    let office = own_office(ctx, actor).await?.number;
    let conn = ctx.db.read();
    let mut views = Vec::new();
    for row in onboarding::finished_rehearsals(conn, &office).await? {
        views.push(rehearsal_view(conn, row).await?);
    }
    Ok(views)
}

/// Opens a result page, after leaving an audit record. Another office's is not there.
pub async fn open_result(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<Opened, OnboardingError> {
    let office = own_office(ctx, actor).await?.number;
    let subject = Subject::new(SubjectKind::Rehearsal, id);
    let found = onboarding::rehearsal_in(ctx.db.read(), &office, id).await?;
    let Some((row, sha256)) = found.and_then(|row| row.sha256.clone().map(|sha256| (row, sha256)))
    else {
        deny(ctx, actor, subject).await?;
        return Err(OnboardingError::NotThere);
    };
    let who = actor.in_audit(Some(&office));
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::RehearsalOpened, subject);
    let tx = ctx.db.begin().await?;
    tx.commit(entry.with(json!({ "sha256": sha256 }))).await?;
    let blob = blob_of(ctx, &sha256).await?;
    let size_bytes = blob.size_bytes;
    let content = ctx.vault.read(&blob).await?.boxed();
    Ok(Opened::File {
        name: file_name(&row),
        media_type: "application/pdf".to_owned(),
        size_bytes,
        content,
    })
}

/// What the file is called.
pub(super) fn file_name(row: &rehearsal::Model) -> String {
    format!(
        "最終確認の結果_{}.pdf",
        row.number.as_deref().unwrap_or_default()
    )
}
