//! Taking an invitation of the staff back.

use store::account::registrations;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::account::AccountError;

/// Takes back an open invitation to the staff; its link stops working.
pub async fn withdraw_staff_invitation(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<(), AccountError> {
    let found = registrations::find(ctx.db.read(), id).await?;
    let of_staff = found
        .is_some_and(|row| row.kind == registrations::INVITATION && row.office_number.is_none());
    if !of_staff {
        return Err(AccountError::NotFound);
    }
    let tx = ctx.db.begin().await?;
    if !registrations::consume(&tx, id, ctx.stamp().at).await? {
        return Err(AccountError::NotFound);
    }
    let subject = Subject::new(SubjectKind::Registration, id);
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(None),
        AuditAction::InvitationWithdrawn,
        subject,
    );
    tx.commit(entry).await?;
    Ok(())
}
