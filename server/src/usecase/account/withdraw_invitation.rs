//! Taking an invitation back.

use domain::person::Role;
use store::account::registrations;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use uuid::Uuid;

use super::AccountError;
use super::list_members::within_reach;
use crate::actor::Actor;
use crate::context::Context;

/// Takes back an open invitation of the office; its link stops working.
pub async fn withdraw_invitation(
    ctx: &Context,
    actor: &Actor,
    number: &str,
    id: Uuid,
) -> Result<(), AccountError> {
    let office = within_reach(ctx, actor, number, &[Role::OfficeAdmin]).await?;
    let found = registrations::find(ctx.db.read(), id).await?;
    let of_this_office = found.is_some_and(|row| {
        row.kind == registrations::INVITATION
            && row.office_number.as_deref() == Some(office.as_str())
    });
    if !of_this_office {
        return Err(AccountError::NotFound);
    }
    let tx = ctx.db.begin().await?;
    if !registrations::consume(&tx, id, ctx.stamp().at).await? {
        return Err(AccountError::NotFound);
    }
    let subject = Subject::new(SubjectKind::Registration, id);
    let who = actor.in_audit(Some(office.as_str()));
    tx.commit(AuditEntry::new(
        ctx.stamp(),
        who,
        AuditAction::InvitationWithdrawn,
        subject,
    ))
    .await?;
    Ok(())
}
