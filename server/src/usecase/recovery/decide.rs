//! Somebody else decides on a recovery.

use chrono::TimeDelta;
use contract::account::{RecoveryDecision, RecoveryView};
use domain::person::Role;
use store::account::{offices, recoveries, roles};
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::role_grant;
use store::{ConnectionTrait, StoreError, jobs};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::mail::MailOrder;
use crate::usecase::account::AccountError;
use crate::usecase::deny::deny;

/// How long the link in the second mail works.
const RENEW_WITHIN: TimeDelta = TimeDelta::hours(24);

/// Recoveries the caller may decide on.
pub async fn list_recoveries(
    ctx: &Context,
    actor: &Actor,
) -> Result<Vec<RecoveryView>, AccountError> {
    let conn = ctx.db.read();
    let mut views = Vec::new();
    for (row, person) in recoveries::waiting(conn, ctx.clock.now()).await? {
        let held = roles::of_person(conn, person.id).await?;
        if !may_decide(ctx, actor, person.id, &held).await? {
            continue;
        }
        views.push(RecoveryView {
            id: row.id.to_string(),
            person_name: person.name,
            email: person.email,
            offices: office_names(conn, &held).await?,
            confirmed_at: row.confirmed_at.unwrap_or(row.created_at),
            expires_at: row.expires_at,
        });
    }
    Ok(views)
}

/// Approves or refuses. An approval has a second link mailed, with which the new passkey is made.
pub async fn decide_recovery(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    decision: RecoveryDecision,
) -> Result<(), AccountError> {
    let conn = ctx.db.read();
    let found = recoveries::find(conn, id)
        .await?
        .ok_or(AccountError::NotFound)?;
    let held = roles::of_person(conn, found.person_id).await?;
    if !may_decide(ctx, actor, found.person_id, &held).await? {
        deny(ctx, actor, Subject::new(SubjectKind::Recovery, id)).await?;
        return Err(AccountError::NotFound);
    }
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let (to, until, action) = if decision.approved {
        let until = stamp.at + RENEW_WITHIN;
        (recoveries::APPROVED, until, AuditAction::RecoveryApproved)
    } else {
        let action = AuditAction::RecoveryRefused;
        (recoveries::REFUSED, stamp.at, action)
    };
    if !recoveries::advance(&tx, id, recoveries::CONFIRMED, to, stamp.at, until).await? {
        return Err(AccountError::LinkExpired);
    }
    recoveries::decided(&tx, id, actor.person, stamp.at).await?;
    if decision.approved {
        let order = MailOrder::RecoveryLink { recovery: id };
        jobs::enqueue(&tx, order.job(ctx.stamp())).await?;
    }
    let subject = Subject::new(SubjectKind::Recovery, id);
    let who = actor.in_audit(None);
    tx.commit(AuditEntry::new(stamp, who, action, subject))
        .await?;
    ctx.job_waiting.notify_one();
    Ok(())
}

/// Nobody decides for themselves. An operator may decide on everybody; an administrator on people of
/// their offices who hold nothing elsewhere.
async fn may_decide(
    ctx: &Context,
    actor: &Actor,
    person: Uuid,
    held: &[role_grant::Model],
) -> Result<bool, StoreError> {
    if actor.person == person || held.is_empty() {
        return Ok(false);
    }
    if actor.has_role(&[Role::Operator]) {
        return Ok(true);
    }
    let own = roles::of_person(ctx.db.read(), actor.person).await?;
    Ok(may_decide_as_admin(&own, held))
}

/// Whether who holds `own` administers every office that `held` is about.
pub(super) fn may_decide_as_admin(own: &[role_grant::Model], held: &[role_grant::Model]) -> bool {
    is_of_offices(held)
        && held.iter().all(|grant| {
            own.iter().any(|own| {
                own.role == Role::OfficeAdmin.as_str() && own.office_number == grant.office_number
            })
        })
}

/// Whether somebody works in offices and nowhere else.
pub(super) fn is_of_offices(held: &[role_grant::Model]) -> bool {
    !held.is_empty() && held.iter().all(|grant| grant.office_number.is_some())
}

async fn office_names(
    conn: &impl ConnectionTrait,
    held: &[role_grant::Model],
) -> Result<Vec<String>, StoreError> {
    let mut names = Vec::new();
    for number in held
        .iter()
        .filter_map(|grant| grant.office_number.as_deref())
    {
        if let Some(office) = offices::find(conn, number).await?
            && !names.contains(&office.name)
        {
            names.push(office.name);
        }
    }
    Ok(names)
}
