//! 緊急時の閲覧: told to recipient and administrators, reviewed by an administrator who is not who looked.

use std::collections::BTreeMap;

use contract::care::{EmergencyList, EmergencyOutcome, EmergencyReview, EmergencyView};
use domain::access::EmergencyReason;
use domain::care::RecordKind;
use domain::person::Role;
use domain::text::NOTE_MAX;
use serde_json::json;
use store::account::roles;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::emergencies::{self, Reviewed};
use store::care::{recipients, visits};
use store::entity::{care_relation, emergency, record_visit};
use store::{StoreError, Tx, jobs};
use uuid::Uuid;

use super::CareError;
use super::desk::{Desk, odd, out_of_reach};
use super::names::Names;
use super::text::{prose, prose_or_none};
use super::visit::Outcome;
use crate::actor::Actor;
use crate::context::Context;
use crate::mail::MailOrder;

/// Writes an emergency access down and has everybody told who is to know.
pub(super) async fn open_emergency(
    ctx: &Context,
    tx: &Tx,
    visit: &record_visit::Model,
    relation: &care_relation::Model,
    reason: &EmergencyReason,
) -> Result<(), StoreError> {
    let stamp = ctx.stamp();
    let row = emergency::Model {
        id: stamp.id,
        visit_id: visit.id,
        relation_id: relation.id,
        office_number: relation.office_number.clone(),
        person_id: visit.person_id,
        reason: reason.as_str().to_owned(),
        at: stamp.at,
        outcome: None,
        note: None,
        reviewed_at: None,
        reviewed_by: None,
    };
    emergencies::insert(tx, row).await?;
    if let Some(person) = recipients::account_of(tx.conn(), &relation.subject).await? {
        let order = MailOrder::EmergencyTold { person };
        jobs::enqueue(tx, order.job(ctx.stamp())).await?;
    }
    for (grant, person) in roles::of_office(tx.conn(), &relation.office_number).await? {
        if grant.role == Role::OfficeAdmin.as_str() {
            let order = MailOrder::EmergencyToReview { person: person.id };
            jobs::enqueue(tx, order.job(ctx.stamp())).await?;
        }
    }
    Ok(())
}

/// Emergency accesses of the active office, open ones first.
pub async fn list_emergencies(ctx: &Context, actor: &Actor) -> Result<EmergencyList, CareError> {
    let desk = Desk::of(actor)?;
    let rows = emergencies::of_office(ctx.db.read(), &desk.office).await?;
    let mut items = shown(ctx, actor, &desk, rows).await?;
    items.sort_by_key(|item| item.outcome.is_some());
    Ok(EmergencyList { items })
}

/// An administrator says whether it was an emergency.
pub async fn review_emergency(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    review: &EmergencyReview,
) -> Result<EmergencyView, CareError> {
    let desk = Desk::of(actor)?;
    let Some(mut row) = emergencies::find_in(ctx.db.read(), &desk.office, id).await? else {
        return Err(out_of_reach(ctx, actor, SubjectKind::Emergency, id).await);
    };
    if !is_admin(actor) {
        return Err(CareError::NotThere);
    }
    if row.person_id == actor.person {
        return Err(CareError::OwnAccess);
    }
    let note = match review.outcome {
        EmergencyOutcome::Justified => prose_or_none("note", &review.note, NOTE_MAX)?,
        EmergencyOutcome::NotJustified => Some(prose("note", &review.note, NOTE_MAX)?),
    };
    let stamp = ctx.stamp();
    let outcome = outcome_id(review.outcome);
    let reviewed = Reviewed {
        outcome,
        note: note.clone().unwrap_or_default(),
        by: actor.person,
        at: stamp.at,
    };
    let tx = ctx.db.begin().await?;
    if !emergencies::review(&tx, id, reviewed).await? {
        return Err(CareError::NotInThisState);
    }
    let entry = AuditEntry::new(
        stamp,
        actor.in_audit(Some(&desk.office)),
        AuditAction::EmergencyReviewed,
        Subject::new(SubjectKind::Emergency, id),
    );
    tx.commit(entry.with(json!({ "outcome": outcome }))).await?;
    row.outcome = Some(outcome.to_owned());
    row.note = note;
    row.reviewed_at = Some(stamp.at);
    row.reviewed_by = Some(actor.person);
    let view = shown(ctx, actor, &desk, vec![row]).await?.pop();
    view.ok_or(CareError::NotThere)
}

fn is_admin(actor: &Actor) -> bool {
    actor
        .active_office
        .as_ref()
        .is_some_and(|office| actor.has_role_in(office, &[Role::OfficeAdmin]))
}

const fn outcome_id(outcome: EmergencyOutcome) -> &'static str {
    match outcome {
        EmergencyOutcome::Justified => "justified",
        EmergencyOutcome::NotJustified => "not_justified",
    }
}

async fn shown(
    ctx: &Context,
    actor: &Actor,
    desk: &Desk,
    rows: Vec<emergency::Model>,
) -> Result<Vec<EmergencyView>, CareError> {
    let conn = ctx.db.read();
    let people = rows
        .iter()
        .flat_map(|row| [Some(row.person_id), row.reviewed_by])
        .flatten()
        .collect();
    let names = Names::of(conn, people, vec![desk.office.clone()]).await?;
    let visited: Vec<Uuid> = rows.iter().map(|row| row.visit_id).collect();
    let mut kinds: BTreeMap<Uuid, Vec<RecordKind>> = BTreeMap::new();
    for view in visits::views_of(conn, visited).await? {
        let seen = [Outcome::Seen.as_str(), Outcome::Asked.as_str()];
        let known = kinds.entry(view.visit_id).or_default();
        let kind = RecordKind::from_id(&view.kind);
        if let Some(kind) =
            kind.filter(|kind| seen.contains(&view.outcome.as_str()) && !known.contains(kind))
        {
            known.push(kind);
        }
    }
    let views = rows.into_iter().map(|row| {
        let outcome = match row.outcome.as_deref() {
            None => None,
            Some("justified") => Some(EmergencyOutcome::Justified),
            Some("not_justified") => Some(EmergencyOutcome::NotJustified),
            Some(_) => return Err(odd("emergencies", "outcome", row.id)),
        };
        Ok(EmergencyView {
            id: row.id.to_string(),
            relation: row.relation_id.to_string(),
            at: row.at,
            by: names.person(row.person_id),
            kinds: kinds.remove(&row.visit_id).unwrap_or_default(),
            reason: row.reason,
            outcome,
            note: row.note.unwrap_or_default(),
            reviewed_at: row.reviewed_at,
            reviewed_by: row
                .reviewed_by
                .map(|id| names.person(id))
                .unwrap_or_default(),
            may_review: outcome.is_none() && row.person_id != actor.person && is_admin(actor),
        })
    });
    Ok(views.collect::<Result<_, StoreError>>()?)
}
