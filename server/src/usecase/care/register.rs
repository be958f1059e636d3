//! 担当事業所の登録.

use chrono::{Days, NaiveDate};
use contract::FieldCode;
use contract::care::{IdentityCheck, NewCarePerson, TakenPerson};
use domain::calendar::tokyo_date;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::{identifications, relations, services};
use store::entity::{care_relation, identification};
use store::{Constraint, Stamp, StoreError, Tx};
use uuid::Uuid;

use super::CareError;
use super::announce::{office_hears, recipient_hears};
use super::check::check_id;
use super::desk::Desk;
use super::policy::policy_in_force;
use crate::actor::Actor;
use crate::context::Context;

/// Registers the office for the person identified a moment ago; one it serves already is renewed.
pub async fn register(
    ctx: &Context,
    actor: &Actor,
    new: &NewCarePerson,
) -> Result<TakenPerson, CareError> {
    let desk = Desk::of(actor)?;
    let ticket = Uuid::try_parse(&new.identification).map_err(|_| CareError::IdentificationGone)?;
    let tx = ctx.db.begin().await?;
    if desk.office_row(tx.conn()).await?.verified_at.is_none() {
        return Err(CareError::OfficeNotVerified);
    }
    let offered = services::of_office(tx.conn(), &desk.office).await?;
    if !offered.contains(&new.service_code) {
        return Err(CareError::field("service_code", FieldCode::NotAllowed));
    }
    let stamp = ctx.stamp();
    let found = identifications::take(&tx, ticket, desk.session, stamp.at).await?;
    let found = found
        .filter(|found| found.office_number == desk.office)
        .ok_or(CareError::IdentificationGone)?;
    if new.check == IdentityCheck::Card && found.found_by != identifications::BY_CARD {
        drop(tx);
        refuse(ctx, actor, &desk, ticket).await?;
        return Err(CareError::CheckNotProved);
    }
    let days = policy_in_force(ctx, tx.conn()).await?.viewing_days();
    let today = tokyo_date(stamp.at);
    let view_until = today
        .checked_add_days(Days::new(u64::from(days)))
        .unwrap_or(today);
    let relation = kept(&tx, actor, new, &found, stamp, view_until).await?;
    office_hears(&tx, &relation, stamp);
    recipient_hears(&tx, &relation.subject, stamp).await?;
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(&desk.office)),
        AuditAction::CareRegistered,
        Subject::new(SubjectKind::CareRelation, relation.id),
    );
    let body = json!({
        "subject": relation.subject,
        "service": relation.service_code,
        "check": check_id(new.check),
        "found_by": found.found_by,
        "view_until": view_until,
    });
    tx.commit(entry.with(body)).await?;
    ctx.changed.notify_waiters();
    Ok(TakenPerson {
        relation: relation.id.to_string(),
        view_until,
    })
}

/// The relation, made or renewed.
async fn kept(
    tx: &Tx,
    actor: &Actor,
    new: &NewCarePerson,
    found: &identification::Model,
    stamp: Stamp,
    view_until: NaiveDate,
) -> Result<care_relation::Model, CareError> {
    let (office, subject) = (&found.office_number, &found.subject);
    let live = relations::find_live(tx.conn(), office, subject, &new.service_code).await?;
    if let Some(live) = live {
        let check = (check_id(new.check), card_identity(new, found));
        relations::renew(tx, live.id, check, view_until, stamp.at).await?;
        return Ok(care_relation::Model { view_until, ..live });
    }
    let relation = care_relation::Model {
        id: stamp.id,
        office_number: office.clone(),
        subject: subject.clone(),
        service_code: new.service_code.clone(),
        identity_check: check_id(new.check).to_owned(),
        card_identity: card_identity(new, found).map(str::to_owned),
        since: tokyo_date(stamp.at),
        view_until,
        ended_on: None,
        registered_by: actor.person,
        registered_at: stamp.at,
        checked_at: stamp.at,
    };
    match relations::insert(tx, relation.clone()).await {
        Ok(()) => Ok(relation),
        // A colleague registered the same person at the same moment.
        Err(StoreError::Conflict(Constraint::OneLiveRelation)) => Err(CareError::AlreadyThere),
        Err(error) => Err(error.into()),
    }
}

/// The card that was read, where the check was made by it.
fn card_identity<'a>(new: &NewCarePerson, found: &'a identification::Model) -> Option<&'a str> {
    let identity = found.card_identity.as_deref();
    identity.filter(|_| new.check == IdentityCheck::Card)
}

async fn refuse(ctx: &Context, actor: &Actor, desk: &Desk, ticket: Uuid) -> Result<(), CareError> {
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(&desk.office)),
        AuditAction::IdentificationRefused,
        Subject::new(SubjectKind::Identification, ticket),
    );
    let tx = ctx.db.begin().await?;
    Ok(tx
        .commit(entry.with(json!({ "why": "check_not_proved" })))
        .await?)
}
