//! Inviting colleagues.

use chrono::TimeDelta;
use contract::account::{InvitationRequest, InvitationView};
use contract::{FieldCode, FieldIssue};
use domain::person::Role;
use serde_json::json;
use store::account::{people, registrations, roles};
use store::audit::{self, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::registration;
use store::{Tx, jobs};
use uuid::Uuid;

use super::list_members::{invitation_view, within_reach};
use super::{AccountError, typed};
use crate::actor::Actor;
use crate::context::Context;
use crate::limits::LimitName;
use crate::mail::MailOrder;

/// How long an invitation works.
pub const INVITATION_LASTS: TimeDelta = TimeDelta::days(7);

/// Invites somebody into an office, by one of its administrators.
pub async fn invite(
    ctx: &Context,
    actor: &Actor,
    number: &str,
    request: InvitationRequest,
) -> Result<InvitationView, AccountError> {
    let office = within_reach(ctx, actor, number, &[Role::OfficeAdmin]).await?;
    ctx.limits
        .check(LimitName::InvitationByPerson, &actor.person.to_string())?;
    if !request.role.is_office_role() {
        return Err(AccountError::field(FieldIssue::new(
            "role",
            FieldCode::NotAllowed,
        )));
    }
    let who = actor.in_audit(Some(office.as_str()));
    send(
        ctx,
        who,
        Some(actor.person),
        Some(office.as_str()),
        &request,
    )
    .await
}

/// Invites somebody onto the federation's staff, by an operator.
pub async fn invite_federation(
    ctx: &Context,
    actor: &Actor,
    request: InvitationRequest,
) -> Result<InvitationView, AccountError> {
    ctx.limits
        .check(LimitName::InvitationByPerson, &actor.person.to_string())?;
    if request.role.is_office_role() || request.role == Role::Recipient {
        return Err(AccountError::field(FieldIssue::new(
            "role",
            FieldCode::NotAllowed,
        )));
    }
    send(
        ctx,
        actor.in_audit(None),
        Some(actor.person),
        None,
        &request,
    )
    .await
}

/// Writes the invitation and has its link mailed (also from the console).
pub async fn send(
    ctx: &Context,
    who: audit::Actor,
    by: Option<Uuid>,
    office: Option<&str>,
    request: &InvitationRequest,
) -> Result<InvitationView, AccountError> {
    let email = typed::email("email", &request.email).map_err(AccountError::field)?;
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    refuse_doubles(ctx, &tx, &email, office, request.role).await?;
    let row = registration::Model {
        id: stamp.id,
        // Replaced by the digest of the secret that the mail carries, when it is sent.
        token_hash: ctx.ids.secret().digest(),
        kind: registrations::INVITATION.to_owned(),
        email,
        office_number: office.map(str::to_owned),
        role: request.role.as_str().to_owned(),
        invited_by: by,
        created_at: stamp.at,
        expires_at: stamp.at + INVITATION_LASTS,
        consumed_at: None,
    };
    registrations::insert(&tx, row.clone()).await?;
    let order = MailOrder::RegistrationLink {
        registration: row.id,
    };
    jobs::enqueue(&tx, order.job(ctx.stamp())).await?;
    let subject = Subject::new(SubjectKind::Registration, row.id);
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::InvitationSent, subject)
        .with(json!({ "role": row.role, "office": row.office_number }));
    tx.commit(entry).await?;
    ctx.job_waiting.notify_waiters();
    Ok(invitation_view(row)?)
}

/// Nobody is invited into a role held or offered already.
async fn refuse_doubles(
    ctx: &Context,
    tx: &Tx,
    email: &str,
    office: Option<&str>,
    role: Role,
) -> Result<(), AccountError> {
    let open = registrations::open_invitations(tx.conn(), office, ctx.clock.now()).await?;
    if open
        .iter()
        .any(|row| row.email == email && row.role == role.as_str())
    {
        return Err(AccountError::AlreadyExists);
    }
    let Some(person) = people::find_by_email(tx.conn(), email).await? else {
        return Ok(());
    };
    let held = roles::of_person(tx.conn(), person.id).await?;
    let holds = |grant: &store::entity::role_grant::Model| {
        grant.office_number.as_deref() == office && grant.role == role.as_str()
    };
    if held.iter().any(holds) {
        Err(AccountError::AlreadyExists)
    } else {
        Ok(())
    }
}
