//! A record is opened: decided and written down, fetched with no transaction open, written down again, shown, forgotten.

use std::collections::{BTreeMap, BTreeSet};

use contract::FieldCode;
use contract::care::{Absence, KindAbsence, RecordViewAnswer, RecordViewRequest};
use domain::access::{
    Condition, EmergencyReason, EmergencyReasonError, Grant, Purpose, decide, decide_emergency,
};
use domain::care::RecordKind;
use futures::future::join_all;
use serde_json::{Value, json};
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::{consents, relations, visits};
use store::entity::{care_relation, record_mark};
use store::{Stamp, Tx};
use uuid::Uuid;

use super::CareError;
use super::announce::recipient_hears;
use super::case::Facts;
use super::desk::{Desk, out_of_reach, platform};
use super::emergencies::open_emergency;
use super::policy::policy_in_force;
use super::text::issue;
use super::view::{Fetched, absence_id};
use super::visit::{Opening, Outcome, views};
use crate::actor::Actor;
use crate::context::Context;
use crate::upstream::{Unusable, UpstreamError};

/// What was decided about each kind.
type Decided = Vec<(RecordKind, Result<Grant, Vec<Condition>>)>;

/// Opens records of a person the active office serves.
pub async fn view_records(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    request: &RecordViewRequest,
) -> Result<RecordViewAnswer, CareError> {
    let desk = Desk::of(actor)?;
    let reason = written_reason(request)?;
    let kinds = kinds_of(request)?;
    let platform = platform(ctx)?;
    let asked = ctx.stamp();
    let (relation, decided) = decide_and_note(
        ctx,
        actor,
        &desk,
        id,
        (request, reason.as_ref(), &kinds, asked),
    )
    .await?;
    let mut fetched = Fetched::default();
    let mut grants = Vec::new();
    for (kind, decision) in decided {
        match decision {
            Ok(grant) => grants.push(grant),
            Err(lacks) => fetched.absent.push(denied(kind, lacks)),
        }
    }
    let acting = desk.acting(actor);
    let calls = Grant::join(grants).into_iter().map(async |grant| {
        let kinds = grant.kinds().clone();
        (kinds, platform.records(grant, &acting).await)
    });
    let answers = join_all(calls).await;
    let mismatched = answers
        .iter()
        .any(|(_, answer)| is_mismatch(answer.as_ref().err()));
    for (kinds, answer) in answers {
        fetched.take(&kinds, answer);
    }
    if mismatched {
        note_mismatch(ctx, actor, &desk, id).await?;
    }
    note_outcome(
        ctx,
        actor,
        &desk,
        &relation,
        (request.purpose, asked),
        &mut fetched,
    )
    .await?;
    Ok(RecordViewAnswer {
        view: asked.id.to_string(),
        at: ctx.clock.now(),
        records: fetched.records,
        absent: fetched.absent,
    })
}

fn denied(kind: RecordKind, lacks: Vec<Condition>) -> KindAbsence {
    KindAbsence {
        kind,
        why: Absence::Denied { lacks },
    }
}

pub(super) fn is_mismatch(error: Option<&UpstreamError>) -> bool {
    matches!(
        error,
        Some(UpstreamError::Unusable(
            Unusable::OtherPerson | Unusable::NotAsked
        ))
    )
}

/// The written reason: needed in an emergency, and only then.
fn written_reason(request: &RecordViewRequest) -> Result<Option<EmergencyReason>, CareError> {
    const FIELD: &str = "emergency_reason";
    match (request.purpose, &request.emergency_reason) {
        (Purpose::OwnRecord, _) => Err(CareError::field("purpose", FieldCode::NotAllowed)),
        (Purpose::Emergency, None) => Err(CareError::field(FIELD, FieldCode::Required)),
        (Purpose::Emergency, Some(text)) => match EmergencyReason::parse(text) {
            Ok(reason) => Ok(Some(reason)),
            Err(EmergencyReasonError::Text(error)) => Err(issue(FIELD, error)),
            Err(EmergencyReasonError::TooShort { least }) => Err(CareError::field_with(
                FIELD,
                FieldCode::TooSmall,
                &least.to_string(),
            )),
        },
        (_, Some(_)) => Err(CareError::field(FIELD, FieldCode::NotAllowed)),
        (_, None) => Ok(None),
    }
}

fn kinds_of(request: &RecordViewRequest) -> Result<BTreeSet<RecordKind>, CareError> {
    if request.kinds.is_empty() {
        return Err(CareError::field("kinds", FieldCode::Required));
    }
    Ok(request.kinds.iter().copied().collect())
}

/// Transaction A: decides about every kind from what is there now, and writes it down, denials too.
async fn decide_and_note(
    ctx: &Context,
    actor: &Actor,
    desk: &Desk,
    id: Uuid,
    (request, reason, kinds, asked): (
        &RecordViewRequest,
        Option<&EmergencyReason>,
        &BTreeSet<RecordKind>,
        Stamp,
    ),
) -> Result<(care_relation::Model, Decided), CareError> {
    let tx = ctx.db.begin().await?;
    let Some(relation) = relations::find_in(tx.conn(), &desk.office, id).await? else {
        drop(tx);
        return Err(out_of_reach(ctx, actor, SubjectKind::CareRelation, id).await);
    };
    let decided = decided(ctx, &tx, desk, &relation, (request.purpose, reason, kinds)).await?;
    let opening = Opening {
        visit: &request.visit,
        subject: &relation.subject,
        relation: Some(&relation),
        person: actor.person,
        job: desk.job,
        purpose: request.purpose,
    };
    let (visit, is_first) = opening.enter(ctx, &tx).await?;
    let outcomes = decided.iter().map(|(kind, decision)| {
        let outcome = if decision.is_ok() {
            Outcome::Asked
        } else {
            Outcome::Denied
        };
        (*kind, outcome)
    });
    visits::add_views(&tx, views(ctx, visit.id, asked, outcomes)).await?;
    let emergency =
        reason.filter(|_| is_first && decided.iter().any(|(_, decision)| decision.is_ok()));
    if let Some(reason) = emergency {
        open_emergency(ctx, &tx, &visit, &relation, reason).await?;
    }
    let heard = recipient_hears(&tx, &relation.subject, asked).await?;
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(&desk.office)),
        AuditAction::RecordViewDecided,
        Subject::new(SubjectKind::CareRelation, id),
    );
    let body = in_audit(request.purpose, visit.id, asked, &relation, &decided);
    tx.commit(entry.with(body)).await?;
    // A view by the day tells nobody: waking the workers for each would make them ask the database for nothing.
    if heard.is_some() || emergency.is_some() {
        ctx.changed.notify_waiters();
    }
    if emergency.is_some() {
        ctx.job_waiting.notify_waiters();
    }
    Ok((relation, decided))
}

/// The decision about every kind.
pub(super) async fn decided(
    ctx: &Context,
    tx: &Tx,
    desk: &Desk,
    relation: &care_relation::Model,
    (purpose, reason, kinds): (Purpose, Option<&EmergencyReason>, &BTreeSet<RecordKind>),
) -> Result<Decided, CareError> {
    let office = desk.office_row(tx.conn()).await?;
    let given = consents::of_person_to_office(tx.conn(), &relation.subject, &desk.office).await?;
    let policy = policy_in_force(ctx, tx.conn()).await?;
    let facts = Facts {
        office: &office,
        relation,
        consents: &given,
    };
    let case = facts.case(desk, purpose, ctx.clock.now())?;
    Ok(kinds
        .iter()
        .map(|&kind| {
            let decision = match reason {
                Some(reason) => decide_emergency(&policy, &case, kind, reason),
                None => decide(&policy, &case, kind),
            };
            (kind, decision)
        })
        .collect())
}

fn in_audit(
    purpose: Purpose,
    visit: Uuid,
    asked: Stamp,
    relation: &care_relation::Model,
    decided: &Decided,
) -> Value {
    let mut granted = Vec::new();
    let mut consents = BTreeSet::new();
    let mut refused = BTreeMap::new();
    for (kind, decision) in decided {
        match decision {
            Ok(grant) => {
                granted.push(kind.as_str());
                consents.extend(grant.consent());
            }
            Err(lacks) => {
                let lacks: Vec<&str> = lacks.iter().map(|lack| lack.as_str()).collect();
                refused.insert(kind.as_str(), lacks);
            }
        }
    }
    json!({
        "visit": visit,
        "view": asked.id,
        "subject": relation.subject,
        "purpose": purpose.as_str(),
        "granted": granted,
        "consents": consents,
        "denied": refused,
    })
}

/// Transaction B: what became of it. What is no longer permitted, because a consent was withdrawn or the relation ended
/// while the platform was asked, is not shown.
async fn note_outcome(
    ctx: &Context,
    actor: &Actor,
    desk: &Desk,
    relation: &care_relation::Model,
    (purpose, asked): (Purpose, Stamp),
    fetched: &mut Fetched,
) -> Result<(), CareError> {
    let tx = ctx.db.begin().await?;
    if purpose != Purpose::Emergency {
        withhold(ctx, &tx, desk, relation.id, purpose, fetched).await?;
    }
    let seen = fetched.kinds();
    write_outcome(&tx, asked, fetched).await?;
    let now = ctx.clock.now();
    let marks = seen.iter().map(|kind| record_mark::Model {
        person_id: actor.person,
        relation_id: relation.id,
        kind: kind.as_str().to_owned(),
        opened_at: now,
    });
    visits::mark(&tx, marks.collect()).await?;
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(&desk.office)),
        AuditAction::RecordViewed,
        Subject::new(SubjectKind::RecordView, asked.id),
    );
    tx.commit(entry.with(outcome_in_audit(fetched))).await?;
    Ok(())
}

async fn withhold(
    ctx: &Context,
    tx: &Tx,
    desk: &Desk,
    relation: Uuid,
    purpose: Purpose,
    fetched: &mut Fetched,
) -> Result<(), CareError> {
    let relation = relations::find_in(tx.conn(), &desk.office, relation)
        .await?
        .ok_or(CareError::NotThere)?;
    let come = fetched.kinds();
    for (kind, decision) in decided(ctx, tx, desk, &relation, (purpose, None, &come)).await? {
        if let Err(lacks) = decision {
            fetched.records.retain(|record| record.body.kind() != kind);
            fetched.absent.push(denied(kind, lacks));
        }
    }
    Ok(())
}

/// What became of each kind asked for.
pub(super) async fn write_outcome(
    tx: &Tx,
    asked: Stamp,
    fetched: &Fetched,
) -> Result<(), CareError> {
    let seen: Vec<&str> = fetched
        .kinds()
        .into_iter()
        .map(RecordKind::as_str)
        .collect();
    visits::set_outcome(tx, asked.id, &seen, Outcome::Seen.as_str()).await?;
    let (denied, nothing): (Vec<_>, Vec<_>) = fetched
        .absent
        .iter()
        .partition(|absent| matches!(absent.why, Absence::Denied { .. }));
    for (absent, outcome) in [(denied, Outcome::Denied), (nothing, Outcome::Nothing)] {
        let kinds: Vec<&str> = absent.iter().map(|absent| absent.kind.as_str()).collect();
        visits::set_outcome(tx, asked.id, &kinds, outcome.as_str()).await?;
    }
    Ok(())
}

pub(super) fn outcome_in_audit(fetched: &Fetched) -> Value {
    let seen: Vec<&str> = fetched
        .kinds()
        .into_iter()
        .map(RecordKind::as_str)
        .collect();
    let absent: BTreeMap<&str, &str> = fetched
        .absent
        .iter()
        .map(|absent| (absent.kind.as_str(), absence_id(&absent.why)))
        .collect();
    json!({ "seen": seen, "absent": absent })
}

/// The platform answered about somebody else: nothing of it was used.
pub(super) async fn note_mismatch(
    ctx: &Context,
    actor: &Actor,
    desk: &Desk,
    relation: Uuid,
) -> Result<(), CareError> {
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(&desk.office)),
        AuditAction::RecordMismatched,
        Subject::new(SubjectKind::CareRelation, relation),
    );
    Ok(ctx.db.begin().await?.commit(entry).await?)
}
