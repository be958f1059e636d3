//! Notices of an application, for its office and for the federation.

use contract::notice::{NoticeKind, NoticeState, NoticeView};
use futures::StreamExt as _;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::{StoreError, application, entity, notice};
use uuid::Uuid;

use crate::actor::{Actor, FEDERATION_ROLES};
use crate::context::Context;
use crate::usecase::application::{Missed, in_reach};
use crate::usecase::document::{OpenError, Opened, blob_of};

/// Issued notices of an application of the actor's office, newest first.
pub async fn notices_of_application(
    ctx: &Context,
    actor: &Actor,
    application: Uuid,
) -> Result<Vec<NoticeView>, Missed> {
    let row = in_reach(ctx, actor, application).await?;
    let mut views = views(ctx, row.id).await?;
    views.retain(|view| view.state == NoticeState::Issued);
    Ok(views)
}

/// Every notice of a case, for the federation.
pub async fn notices_of_case(ctx: &Context, application: Uuid) -> Result<Vec<NoticeView>, Missed> {
    let found = application::find(ctx.db.read(), application).await?;
    let row = found.ok_or(Missed::NotThere)?;
    Ok(views(ctx, row.id).await?)
}

async fn views(ctx: &Context, application: Uuid) -> Result<Vec<NoticeView>, StoreError> {
    let notices = notice::notices_of(ctx.db.read(), application).await?;
    let superseded = notice::superseded(ctx.db.read(), &notices).await?;
    notices
        .into_iter()
        .map(|notice| {
            let since = notice
                .decision_id
                .and_then(|id| superseded.get(&id).copied());
            Ok(NoticeView {
                kind: kind_of(&notice)?,
                state: NoticeState::from_id(&notice.state).ok_or_else(|| odd(&notice, "state"))?,
                id: notice.id.to_string(),
                number: notice.number,
                decided_on: notice.decided_on,
                size_bytes: notice.size_bytes,
                sha256: notice.sha256,
                issued_at: notice.issued_at,
                mailed_at: notice.mailed_at,
                first_downloaded_at: notice.first_downloaded_at,
                superseded_at: since,
            })
        })
        .collect()
}

pub(super) fn kind_of(notice: &entity::notice::Model) -> Result<NoticeKind, StoreError> {
    NoticeKind::from_id(&notice.kind).ok_or_else(|| odd(notice, "kind"))
}

fn odd(notice: &entity::notice::Model, column: &'static str) -> StoreError {
    StoreError::Inconsistent {
        table: "notices",
        column,
        row: notice.id.to_string(),
    }
}

/// Opens an issued notice, after leaving an audit record. People of the federation reach every
/// application; others those of their office.
pub async fn open_notice(
    ctx: &Context,
    actor: &Actor,
    application: Uuid,
    id: Uuid,
    by_federation: bool,
) -> Result<Opened, OpenError> {
    let is_federation = by_federation && actor.has_role(&FEDERATION_ROLES);
    if !is_federation {
        in_reach(ctx, actor, application).await?;
    }
    let found = notice::find(ctx.db.read(), id).await?;
    let found = found
        .filter(|notice| notice.application_id == application)
        .ok_or(OpenError::NotThere)?;
    let sha256 = found.sha256.as_ref().ok_or(OpenError::NotThere)?;
    let blob = blob_of(ctx, sha256).await?;
    let kind = kind_of(&found)?;
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    if !is_federation {
        notice::mark_downloaded(&tx, id, stamp.at).await?;
    }
    let subject = Subject::new(SubjectKind::Notice, id);
    let opened = AuditAction::NoticeOpened;
    let entry = AuditEntry::new(stamp, actor.in_audit(None), opened, subject);
    tx.commit(entry.with(json!({ "application": application })))
        .await?;
    let size_bytes = blob.size_bytes;
    let content = ctx.vault.read(&blob).await?.boxed();
    Ok(Opened::File {
        name: format!("{}_{}.pdf", kind.title(), found.number.replace(' ', "_")),
        media_type: "application/pdf".to_owned(),
        size_bytes,
        content,
    })
}
