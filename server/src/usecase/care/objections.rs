//! 申し出: a recipient objects to a visit, the office's administrator answers.

use std::collections::BTreeMap;

use contract::FieldCode;
use contract::care::{NewObjection, ObjectionAnswer, ObjectionList, ObjectionView};
use domain::text::NOTE_MAX;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::{objections, visits};
use store::change_events::{self, ChangeEvent};
use store::entity::{objection, record_visit};
use uuid::Uuid;

use super::CareError;
use super::announce::recipient_hears;
use super::desk::{Desk, out_of_reach};
use super::names::Names;
use super::own_page::own_subject;
use super::text::prose;
use crate::actor::Actor;
use crate::context::Context;

/// The recipient objects to a visit of an office.
pub async fn object(
    ctx: &Context,
    actor: &Actor,
    new: &NewObjection,
) -> Result<ObjectionView, CareError> {
    let subject = own_subject(ctx, actor).await?;
    let text = prose("text", &new.text, NOTE_MAX)?;
    let access =
        Uuid::try_parse(&new.access).map_err(|_| CareError::field("access", FieldCode::Invalid))?;
    let visit = visits::find(ctx.db.read(), access).await?;
    let Some(visit) = visit.filter(|visit| visit.subject == subject) else {
        return Err(out_of_reach(ctx, actor, SubjectKind::RecordView, access).await);
    };
    let Some(office) = visit.office_number.clone() else {
        // One's own visit.
        return Err(CareError::field("access", FieldCode::NotAllowed));
    };
    let stamp = ctx.stamp();
    let row = objection::Model {
        id: stamp.id,
        visit_id: access,
        subject: subject.clone(),
        office_number: office.clone(),
        text,
        made_by: actor.person,
        made_at: stamp.at,
        answer: None,
        answered_by: None,
        answered_at: None,
    };
    let tx = ctx.db.begin().await?;
    objections::insert(&tx, row.clone()).await?;
    let relation = visit.relation_id.map(|id| id.to_string());
    change_events::record(
        &tx,
        ChangeEvent {
            office_number: Some(office),
            person_id: None,
            topic: "care",
            subject_id: relation.unwrap_or_default(),
            at: stamp.at,
        },
    );
    recipient_hears(&tx, &subject, stamp).await?;
    let entry = AuditEntry::new(
        stamp,
        actor.in_audit(None),
        AuditAction::ObjectionMade,
        Subject::new(SubjectKind::Objection, row.id),
    );
    tx.commit(entry.with(json!({ "visit": access }))).await?;
    ctx.changed.notify_waiters();
    let view = shown(ctx, vec![row]).await?.pop();
    view.ok_or(CareError::NotThere)
}

/// The recipient's own, open ones first.
pub async fn list_own_objections(ctx: &Context, actor: &Actor) -> Result<ObjectionList, CareError> {
    let subject = own_subject(ctx, actor).await?;
    let rows = objections::of_subject(ctx.db.read(), &subject).await?;
    open_first(ctx, rows).await
}

/// Those about the active office, open ones first.
pub async fn list_objections(ctx: &Context, actor: &Actor) -> Result<ObjectionList, CareError> {
    let desk = Desk::of(actor)?;
    let rows = objections::of_office(ctx.db.read(), &desk.office).await?;
    open_first(ctx, rows).await
}

/// The office answers.
pub async fn answer_objection(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    answer: &ObjectionAnswer,
) -> Result<ObjectionView, CareError> {
    let desk = Desk::of(actor)?;
    let Some(mut row) = objections::find_in(ctx.db.read(), &desk.office, id).await? else {
        return Err(out_of_reach(ctx, actor, SubjectKind::Objection, id).await);
    };
    let text = prose("text", &answer.text, NOTE_MAX)?;
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    if !objections::answer(&tx, id, &text, actor.person, stamp.at).await? {
        return Err(CareError::NotInThisState);
    }
    recipient_hears(&tx, &row.subject, stamp).await?;
    let entry = AuditEntry::new(
        stamp,
        actor.in_audit(Some(&desk.office)),
        AuditAction::ObjectionAnswered,
        Subject::new(SubjectKind::Objection, id),
    );
    tx.commit(entry).await?;
    ctx.changed.notify_waiters();
    row.answer = Some(text);
    row.answered_at = Some(stamp.at);
    let view = shown(ctx, vec![row]).await?.pop();
    view.ok_or(CareError::NotThere)
}

async fn open_first(
    ctx: &Context,
    rows: Vec<objection::Model>,
) -> Result<ObjectionList, CareError> {
    let mut items = shown(ctx, rows).await?;
    items.sort_by_key(|item| item.answer.is_some());
    Ok(ObjectionList { items })
}

async fn shown(
    ctx: &Context,
    rows: Vec<objection::Model>,
) -> Result<Vec<ObjectionView>, CareError> {
    let conn = ctx.db.read();
    let ids = rows.iter().map(|row| row.visit_id).collect();
    let visits: BTreeMap<Uuid, record_visit::Model> = visits::find_all(conn, ids)
        .await?
        .into_iter()
        .map(|visit| (visit.id, visit))
        .collect();
    let people = visits.values().map(|visit| visit.person_id).collect();
    let offices = rows.iter().map(|row| row.office_number.clone()).collect();
    let names = Names::of(conn, people, offices).await?;
    let views = rows.into_iter().filter_map(|row| {
        let visit = visits.get(&row.visit_id)?;
        Some(ObjectionView {
            id: row.id.to_string(),
            access: row.visit_id.to_string(),
            accessed_at: visit.began_at,
            office_name: names.office(&row.office_number),
            by: names.person(visit.person_id),
            text: row.text,
            made_at: row.made_at,
            answer: row.answer,
            answered_at: row.answered_at,
        })
    });
    Ok(views.collect())
}
