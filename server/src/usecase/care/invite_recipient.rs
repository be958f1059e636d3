//! A recipient is invited to a page of their own.

use contract::account::InvitationRequest;
use contract::care::{RecipientInvitation, RecipientInvited};
use domain::person::Role;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::recipients;
use store::entity::{recipient_invitation, recipient_link, registration};
use store::{Stamp, StoreError, Tx};
use uuid::Uuid;

use super::CareError;
use super::desk::Desk;
use crate::actor::Actor;
use crate::context::Context;
use crate::limits::LimitName;
use crate::usecase::account::{AccountError, invite};

/// Sends a link to the address the recipient gave; the account made with it is tied to their record.
pub async fn invite_recipient(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    invitation: &RecipientInvitation,
) -> Result<RecipientInvited, CareError> {
    let desk = Desk::of(actor)?;
    let relation = desk.relation(ctx, actor, id).await?;
    ctx.limits
        .check(LimitName::InvitationByPerson, &actor.person.to_string())?;
    if relation.ended_on.is_some() {
        return Err(CareError::NotInThisState);
    }
    let taken = recipients::account_of(ctx.db.read(), &relation.subject).await?;
    if taken.is_some() {
        return Err(CareError::AlreadyThere);
    }
    let who = actor.in_audit(Some(&desk.office));
    let request = InvitationRequest {
        email: invitation.email.clone(),
        role: Role::Recipient,
    };
    let sent = invite::send(ctx, who, Some(actor.person), None, &request).await?;
    let registration = Uuid::try_parse(&sent.id).map_err(|_| CareError::NotThere)?;
    let tx = ctx.db.begin().await?;
    let row = recipient_invitation::Model {
        registration_id: registration,
        subject: relation.subject,
        relation_id: id,
    };
    recipients::invite(&tx, row).await?;
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(&desk.office)),
        AuditAction::RecipientInvited,
        Subject::new(SubjectKind::CareRelation, id),
    );
    tx.commit(entry.with(json!({ "registration": registration })))
        .await?;
    Ok(RecipientInvited {
        expires_at: sent.expires_at,
    })
}

/// Ties the account an invitation made to the record it was for.
pub(crate) async fn tie_account(
    tx: &Tx,
    person: Uuid,
    registration: &registration::Model,
    stamp: Stamp,
) -> Result<(), AccountError> {
    if registration.role != Role::Recipient.as_str() {
        return Ok(());
    }
    let invited = recipients::invited(tx.conn(), registration.id).await?;
    let invited = invited.ok_or(AccountError::NotFound)?;
    let link = recipient_link::Model {
        subject: invited.subject,
        person_id: person,
        linked_at: stamp.at,
    };
    match recipients::link(tx, link).await {
        Ok(()) => Ok(()),
        Err(StoreError::Conflict(_)) => Err(AccountError::AlreadyExists),
        Err(error) => Err(error.into()),
    }
}
