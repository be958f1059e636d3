//! A person with an account takes up an invitation, or registers another office.

use contract::account::RegistrationDetails;
use serde_json::json;
use store::account::{people, sessions};
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};

use super::AccountError;
use super::announce::announce;
use super::begin_registration::office_name;
use super::enter_office::enter_office;
use super::registration_link::open_registration;
use crate::actor::Actor;
use crate::context::Context;

/// Gives the signed-in person the role; the link must have gone to the person's own address. The
/// session works for the new office from then on.
pub async fn accept_registration(
    ctx: &Context,
    actor: &Actor,
    token: &str,
    details: Option<RegistrationDetails>,
) -> Result<(), AccountError> {
    let registration = open_registration(ctx, token).await?;
    let person = people::find(ctx.db.read(), actor.person).await?;
    if person.is_none_or(|person| person.email != registration.email) {
        return Err(AccountError::NotFound);
    }
    let typed_name = details.and_then(|details| details.office_name);
    let name = office_name(ctx, &registration, typed_name.as_deref())
        .await?
        .map_err(AccountError::field)?;
    let tx = ctx.db.begin().await?;
    enter_office(ctx, &tx, actor.person, &registration, name).await?;
    if let (Some(session), Some(office)) = (actor.session(), &registration.office_number) {
        sessions::set_active_office(&tx, session, Some(office)).await?;
    }
    announce(&tx, actor.person, ctx.stamp());
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(registration.office_number.as_deref()),
        AuditAction::InvitationAccepted,
        Subject::new(SubjectKind::Registration, registration.id),
    );
    let body = json!({ "kind": registration.kind, "role": registration.role });
    tx.commit(entry.with(body)).await?;
    ctx.changed.notify_waiters();
    Ok(())
}
