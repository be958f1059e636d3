//! The mail that tells of a notice.

use domain::person::Role;
use store::account::roles;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::{StoreError, application, notice};
use uuid::Uuid;

use super::deliver::address;
use super::text::{self, Words};
use crate::context::Context;

/// To whom, and what: who submitted the application, or an administrator of the office when they are
/// locked out. `None` when it was sent, or nobody can be written to.
pub(super) async fn mail(ctx: &Context, id: Uuid) -> Result<Option<(String, Words)>, StoreError> {
    let conn = ctx.db.read();
    let Some(found) = notice::find(conn, id).await? else {
        return Ok(None);
    };
    if found.mailed_at.is_some() {
        return Ok(None);
    }
    let page = ctx
        .config
        .link(&format!("/applications/{}", found.application_id));
    let submission = application::latest_submission(conn, found.application_id).await?;
    if let Some(submission) = submission
        && let Some(to) = address(ctx, submission.submitted_by).await?
    {
        return Ok(Some((to, text::notice(&page))));
    }
    let Some(application) = application::find(conn, found.application_id).await? else {
        return Ok(None);
    };
    let holders = roles::of_office(conn, &application.office_number).await?;
    let admin = holders
        .into_iter()
        .find(|(grant, _)| grant.role == Role::OfficeAdmin.as_str());
    Ok(admin.map(|(_, person)| (person.email, text::notice(&page))))
}

/// Writes down that it was sent.
pub(super) async fn note_sent(ctx: &Context, id: Uuid) -> Result<(), StoreError> {
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    notice::mark_mailed(&tx, id, stamp.at).await?;
    let subject = Subject::new(SubjectKind::Notice, id);
    tx.commit(AuditEntry::new(
        stamp,
        Actor::system(),
        AuditAction::NoticeMailed,
        subject,
    ))
    .await
}
