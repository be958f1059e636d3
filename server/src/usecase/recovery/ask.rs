//! Asking for a recovery, and confirming the address.

use chrono::TimeDelta;
use contract::account::RecoveryRequest;
use domain::person::Role;
use store::account::{people, recoveries, roles};
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::recovery;
use store::{Constraint, Stamp, StoreError, Tx, jobs};
use uuid::Uuid;

use super::decide::{is_of_offices, may_decide_as_admin};
use super::link::open_recovery;
use crate::context::Context;
use crate::limits::LimitName;
use crate::mail::MailOrder;
use crate::secret::text_digest;
use crate::usecase::account::{AccountError, typed};

/// How long the link in the first mail works.
const LINK_LASTS: TimeDelta = TimeDelta::minutes(30);

/// How long a confirmed recovery waits for somebody to decide.
const WAITS: TimeDelta = TimeDelta::days(7);

/// Has a link mailed to the address. The answer is the same whether or not it has an account.
pub async fn ask_for_recovery(ctx: &Context, request: RecoveryRequest) -> Result<(), AccountError> {
    let email = typed::email("email", &request.email).map_err(AccountError::field)?;
    ctx.limits
        .check(LimitName::RegistrationByEmail, &text_digest(&email))?;
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let found = people::find_by_email(tx.conn(), &email).await?;
    let Some(person) = found.filter(|person| person.disabled_at.is_none()) else {
        return Ok(());
    };
    recoveries::expire(&tx, person.id, stamp.at).await?;
    let row = recovery::Model {
        id: stamp.id,
        person_id: person.id,
        state: recoveries::ASKED.to_owned(),
        // Replaced by the digest of the secret that the mail carries, when it is sent.
        token_hash: ctx.ids.secret().digest(),
        created_at: stamp.at,
        expires_at: stamp.at + LINK_LASTS,
        confirmed_at: None,
        decided_by: None,
        decided_at: None,
    };
    match recoveries::insert(&tx, row).await {
        // One is under way: its mail was sent, or its decision is awaited.
        Err(StoreError::Conflict(Constraint::OneOpenRecovery)) => return Ok(()),
        other => other?,
    }
    let order = MailOrder::RecoveryLink { recovery: stamp.id };
    jobs::enqueue(&tx, order.job(ctx.stamp())).await?;
    let entry = entry(ctx, AuditAction::RecoveryAsked, stamp.id);
    tx.commit(entry).await?;
    ctx.job_waiting.notify_one();
    Ok(())
}

/// The link was opened and pressed: who may approve is told.
pub async fn confirm_recovery(ctx: &Context, token: &str) -> Result<(), AccountError> {
    let found = open_recovery(ctx, token).await?;
    let now = ctx.clock.now();
    let tx = ctx.db.begin().await?;
    let (from, to) = (recoveries::ASKED, recoveries::CONFIRMED);
    if !recoveries::advance(&tx, found.id, from, to, now, now + WAITS).await? {
        return Err(AccountError::LinkExpired);
    }
    for approver in approvers(&tx, found.person_id).await? {
        let order = MailOrder::RecoveryToDecide {
            recovery: found.id,
            person: approver,
        };
        let once = format!("recovery-to-decide:{}:{approver}", found.id);
        let job = order.job(Stamp::new(ctx.ids.uuid(), now)).once(once);
        jobs::enqueue(&tx, job).await?;
    }
    tx.commit(entry(ctx, AuditAction::RecoveryConfirmed, found.id))
        .await?;
    ctx.job_waiting.notify_one();
    Ok(())
}

fn entry(ctx: &Context, action: AuditAction, recovery: Uuid) -> AuditEntry {
    let subject = Subject::new(SubjectKind::Recovery, recovery);
    AuditEntry::new(ctx.stamp(), Actor::anonymous(), action, subject)
}

/// Other administrators of the person's offices; where there is none, or the person works outside
/// offices, the operators.
async fn approvers(tx: &Tx, person: Uuid) -> Result<Vec<Uuid>, StoreError> {
    let held = roles::of_person(tx.conn(), person).await?;
    let mut found = Vec::new();
    if is_of_offices(&held) {
        for office in held
            .iter()
            .filter_map(|grant| grant.office_number.as_deref())
        {
            for (grant, _) in roles::of_office(tx.conn(), office).await? {
                let admins = roles::of_person(tx.conn(), grant.person_id).await?;
                if grant.person_id != person && may_decide_as_admin(&admins, &held) {
                    found.push(grant.person_id);
                }
            }
        }
    }
    if found.is_empty() {
        let operators = roles::of_federation(tx.conn()).await?;
        found.extend(
            operators
                .into_iter()
                .map(|(grant, _)| grant)
                .filter(|grant| grant.role == Role::Operator.as_str())
                .map(|grant| grant.person_id)
                .filter(|operator| *operator != person),
        );
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}
