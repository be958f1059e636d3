//! Every version of one record.

use std::collections::BTreeSet;

use contract::FieldCode;
use contract::care::VersionsOfRequest;
use contract::record::Record;
use domain::access::{Grant, Purpose};
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::{relations, visits};
use uuid::Uuid;

use super::CareError;
use super::announce::recipient_hears;
use super::desk::{Desk, platform};
use super::view_records::{decided, is_mismatch, note_mismatch};
use super::visit::{Opening, Outcome, views};
use crate::actor::Actor;
use crate::context::Context;

/// Every version of a record, newest first. The same decision as for the record itself; an emergency reaches no history.
pub async fn show_versions(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    request: &VersionsOfRequest,
) -> Result<Vec<Record>, CareError> {
    let desk = Desk::of(actor)?;
    desk.relation(ctx, actor, id).await?;
    if matches!(request.purpose, Purpose::Emergency | Purpose::OwnRecord) {
        return Err(CareError::field("purpose", FieldCode::NotAllowed));
    }
    let platform = platform(ctx)?;
    let grant = decide_and_note(ctx, actor, &desk, id, request).await?;
    let found = platform
        .versions(grant, &request.record, &desk.acting(actor))
        .await;
    if is_mismatch(found.as_ref().err()) {
        note_mismatch(ctx, actor, &desk, id).await?;
    }
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(&desk.office)),
        AuditAction::RecordViewed,
        Subject::new(SubjectKind::CareRelation, id),
    );
    let versions = found.as_ref().map_or(0, Vec::len);
    let body = json!({ "kind": request.kind.as_str(), "versions": versions });
    ctx.db.begin().await?.commit(entry.with(body)).await?;
    Ok(found?)
}

async fn decide_and_note(
    ctx: &Context,
    actor: &Actor,
    desk: &Desk,
    id: Uuid,
    request: &VersionsOfRequest,
) -> Result<Grant, CareError> {
    let asked = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let relation = relations::find_in(tx.conn(), &desk.office, id)
        .await?
        .ok_or(CareError::NotThere)?;
    let kinds = BTreeSet::from([request.kind]);
    let mut decided = decided(ctx, &tx, desk, &relation, (request.purpose, None, &kinds)).await?;
    let decision = decided.pop().map(|(_, decision)| decision);
    let opening = Opening {
        visit: &request.visit,
        subject: &relation.subject,
        relation: Some(&relation),
        person: actor.person,
        job: desk.job,
        purpose: request.purpose,
    };
    let (visit, _) = opening.enter(ctx, &tx).await?;
    let (outcome, lacks) = match &decision {
        Some(Ok(_)) => (Outcome::Seen, Vec::new()),
        Some(Err(lacks)) => (Outcome::Denied, lacks.clone()),
        None => (Outcome::Denied, Vec::new()),
    };
    visits::add_views(&tx, views(ctx, visit.id, asked, [(request.kind, outcome)])).await?;
    recipient_hears(&tx, &relation.subject, asked).await?;
    let lacks: Vec<&str> = lacks.iter().map(|lack| lack.as_str()).collect();
    let entry = AuditEntry::new(
        asked,
        actor.in_audit(Some(&desk.office)),
        AuditAction::RecordViewDecided,
        Subject::new(SubjectKind::CareRelation, id),
    );
    let body = json!({
        "visit": visit.id,
        "kind": request.kind.as_str(),
        "versions": true,
        "lacks": lacks,
    });
    tx.commit(entry.with(body)).await?;
    ctx.changed.notify_waiters();
    match decision {
        Some(Ok(grant)) => Ok(grant),
        // The page knows what is missing: it shows no history of what it may not see.
        _ => Err(CareError::NotThere),
    }
}
