//! The recipient opens their own record.

use contract::FieldCode;
use contract::care::{RecordViewAnswer, RecordViewRequest, VersionsOfRequest};
use contract::record::Record;
use domain::access::{Grant, Job, Purpose, decide_own};
use domain::care::RecordKind;
use serde_json::json;
use store::Stamp;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::visits;

use super::CareError;
use super::desk::platform;
use super::own_page::{own_acting, own_subject};
use super::view::Fetched;
use super::view_records::{outcome_in_audit, write_outcome};
use super::visit::{Opening, Outcome, views};
use crate::actor::Actor;
use crate::context::Context;

/// Opens records of the recipient who asks.
pub async fn view_my_records(
    ctx: &Context,
    actor: &Actor,
    request: &RecordViewRequest,
) -> Result<RecordViewAnswer, CareError> {
    let subject = own_subject(ctx, actor).await?;
    if request.purpose != Purpose::OwnRecord {
        return Err(CareError::field("purpose", FieldCode::NotAllowed));
    }
    if request.kinds.is_empty() {
        return Err(CareError::field("kinds", FieldCode::Required));
    }
    let platform = platform(ctx)?;
    let asked = ctx.stamp();
    let kinds = &request.kinds;
    note_asked(ctx, actor, &subject, (&request.visit, kinds, asked)).await?;
    let now = ctx.clock.now();
    let grants = kinds
        .iter()
        .map(|&kind| decide_own(&subject, kind, now))
        .collect();
    let mut fetched = Fetched::default();
    for grant in Grant::join(grants) {
        let kinds = grant.kinds().clone();
        let answer = platform.records(grant, &own_acting(actor)).await;
        fetched.take(&kinds, answer);
    }
    let tx = ctx.db.begin().await?;
    write_outcome(&tx, asked, &fetched).await?;
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(None),
        AuditAction::RecordViewed,
        Subject::new(SubjectKind::RecordView, asked.id),
    );
    tx.commit(entry.with(outcome_in_audit(&fetched))).await?;
    Ok(RecordViewAnswer {
        view: asked.id.to_string(),
        at: ctx.clock.now(),
        records: fetched.records,
        absent: fetched.absent,
    })
}

/// Every version of one of the recipient's records.
pub async fn show_my_versions(
    ctx: &Context,
    actor: &Actor,
    request: &VersionsOfRequest,
) -> Result<Vec<Record>, CareError> {
    let subject = own_subject(ctx, actor).await?;
    if request.purpose != Purpose::OwnRecord {
        return Err(CareError::field("purpose", FieldCode::NotAllowed));
    }
    let platform = platform(ctx)?;
    let asked = ctx.stamp();
    note_asked(
        ctx,
        actor,
        &subject,
        (&request.visit, &[request.kind], asked),
    )
    .await?;
    let grant = decide_own(&subject, request.kind, ctx.clock.now());
    let found = platform
        .versions(grant, &request.record, &own_acting(actor))
        .await?;
    Ok(found)
}

async fn note_asked(
    ctx: &Context,
    actor: &Actor,
    subject: &str,
    (visit, kinds, asked): (&str, &[RecordKind], Stamp),
) -> Result<(), CareError> {
    let opening = Opening {
        visit,
        subject,
        relation: None,
        person: actor.person,
        job: Job::Recipient,
        purpose: Purpose::OwnRecord,
    };
    let tx = ctx.db.begin().await?;
    let (visit, _) = opening.enter(ctx, &tx).await?;
    let asked_for = kinds.iter().map(|&kind| (kind, Outcome::Asked));
    visits::add_views(&tx, views(ctx, visit.id, asked, asked_for)).await?;
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(None),
        AuditAction::RecordViewDecided,
        Subject::new(SubjectKind::RecordView, asked.id),
    );
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
    let body = json!({ "visit": visit.id, "purpose": "own_record", "granted": kinds });
    Ok(tx.commit(entry.with(body)).await?)
}
