//! A consent is withdrawn: at any time, without a reason, effective at once.

use contract::care::{ConsentView, Withdrawal};
use domain::calendar::tokyo_date;
use domain::person::Role;
use domain::text::NOTE_MAX;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::{consents, recipients, relations};
use store::entity::consent;
use store::{Stamp, StoreError, Tx};
use uuid::Uuid;

use super::CareError;
use super::announce::{office_hears, recipient_hears};
use super::consent_view::consent_view;
use super::desk::out_of_reach;
use super::names::Names;
use super::text::prose_or_none;
use crate::actor::{Actor, OFFICE_ROLES};
use crate::context::Context;

/// Withdraws a consent, by somebody of the office it was given to or by the recipient.
pub async fn withdraw_consent(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    withdrawal: &Withdrawal,
) -> Result<ConsentView, CareError> {
    let reason = prose_or_none("reason", &withdrawal.reason, NOTE_MAX)?;
    let found = consents::find(ctx.db.read(), id).await?;
    let mut row = match found {
        Some(row) if may_withdraw(ctx, actor, &row).await? => row,
        _ => return Err(out_of_reach(ctx, actor, SubjectKind::Consent, id).await),
    };
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    if !consents::withdraw(&tx, id, actor.person, reason, stamp.at).await? {
        return Err(CareError::NotInThisState);
    }
    tell(&tx, &row, stamp).await?;
    let entry = AuditEntry::new(
        stamp,
        actor.in_audit(Some(&row.office_number)),
        AuditAction::ConsentWithdrawn,
        Subject::new(SubjectKind::Consent, id),
    );
    let names = Names::of(
        tx.conn(),
        vec![row.taken_by],
        vec![row.office_number.clone()],
    )
    .await?;
    tx.commit(entry.with(json!({ "relation": row.relation_id })))
        .await?;
    ctx.changed.notify_waiters();
    row.withdrawn_at = Some(stamp.at);
    Ok(consent_view(&row, &names, tokyo_date(stamp.at))?)
}

async fn may_withdraw(
    ctx: &Context,
    actor: &Actor,
    consent: &consent::Model,
) -> Result<bool, StoreError> {
    let of_office = actor.active_office.as_ref().is_some_and(|office| {
        office.as_str() == consent.office_number && actor.has_role_in(office, &OFFICE_ROLES)
    });
    if of_office {
        return Ok(true);
    }
    if !actor.has_role(&[Role::Recipient]) {
        return Ok(false);
    }
    let own = recipients::subject_of(ctx.db.read(), actor.person).await?;
    Ok(own.as_deref() == Some(consent.subject.as_str()))
}

/// Every open page of the office about this person, under whichever service, and the recipient's.
async fn tell(tx: &Tx, consent: &consent::Model, stamp: Stamp) -> Result<(), StoreError> {
    let relations = relations::live_of_subject(tx.conn(), &consent.subject).await?;
    for relation in relations {
        if relation.office_number == consent.office_number {
            office_hears(tx, &relation, stamp);
        }
    }
    recipient_hears(tx, &consent.subject, stamp).await?;
    Ok(())
}
