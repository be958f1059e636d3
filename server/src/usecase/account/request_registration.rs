//! Somebody asks for a registration link.

use chrono::TimeDelta;
use contract::account::RegistrationRequest;
use domain::person::Role;
use store::account::{registrations, roles};
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::registration;
use store::jobs;

use super::{AccountError, typed};
use crate::context::Context;
use crate::limits::LimitName;
use crate::mail::MailOrder;
use crate::secret::text_digest;

/// How long the link works.
pub const LINK_LASTS: TimeDelta = TimeDelta::minutes(30);

/// Has a link mailed to the address. The answer is the same whether or not address and office are
/// known: what can be done with them is said in the mail alone.
pub async fn request_registration(
    ctx: &Context,
    request: RegistrationRequest,
) -> Result<(), AccountError> {
    let office = typed::office_number("office_number", &request.office_number);
    let email = typed::email("email", &request.email);
    let (office, email) = match (office, email) {
        (Ok(office), Ok(email)) => (office, email),
        (office, email) => {
            return Err(AccountError::Invalid(
                [office.err(), email.err()].into_iter().flatten().collect(),
            ));
        }
    };
    ctx.limits
        .check(LimitName::RegistrationByEmail, &text_digest(&email))?;
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let row = registration::Model {
        id: stamp.id,
        // Replaced by the digest of the secret that the mail carries, when it is sent.
        token_hash: ctx.ids.secret().digest(),
        kind: registrations::OFFICE.to_owned(),
        email,
        office_number: Some(office.as_str().to_owned()),
        role: Role::OfficeAdmin.as_str().to_owned(),
        invited_by: None,
        created_at: stamp.at,
        expires_at: stamp.at + LINK_LASTS,
        consumed_at: None,
    };
    registrations::insert(&tx, row).await?;
    let order = MailOrder::RegistrationLink {
        registration: stamp.id,
    };
    jobs::enqueue(&tx, order.job(ctx.stamp())).await?;
    for (grant, person) in roles::of_office(tx.conn(), office.as_str()).await? {
        if grant.role == Role::OfficeAdmin.as_str() {
            let order = MailOrder::OfficeAskedFor {
                office: office.as_str().to_owned(),
                person: person.id,
            };
            // Once a day is enough, however often somebody asks.
            let key = format!("office-asked-for/{}/{}", person.id, stamp.at.date_naive());
            jobs::enqueue(&tx, order.job(ctx.stamp()).once(key)).await?;
        }
    }
    let subject = Subject::new(SubjectKind::Registration, stamp.id);
    let actor = Actor::anonymous();
    tx.commit(AuditEntry::new(
        ctx.stamp(),
        actor,
        AuditAction::RegistrationRequested,
        subject,
    ))
    .await?;
    ctx.job_waiting.notify_waiters();
    Ok(())
}
