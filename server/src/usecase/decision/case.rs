//! A case: a submitted application in the hands of the federation.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use contract::answers::Answers;
use contract::application::DocumentView;
use contract::scheme::{EstimateView, SchemeView};
use domain::application::{CompleteAnswers, Status};
use domain::decision::ConfirmRefusal;
use domain::money::Yen;
use store::account::roles;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::change_events::{self, ChangeEvent};
use store::{ConnectionTrait, Stamp, StoreError, Tx, application, entity};
use uuid::Uuid;

use super::error::DecisionError;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::{Missed, Record};
use crate::usecase::deny::deny;

/// The copy that was submitted last, read.
pub(super) struct Submitted {
    pub(super) row: entity::submission::Model,
    pub(super) answers: Answers,
    pub(super) complete: CompleteAnswers,
    /// ①–④ as told to the applicant.
    pub(super) told: EstimateView,
    pub(super) documents: Vec<DocumentView>,
    pub(super) scheme: Arc<SchemeView>,
}

impl Submitted {
    /// ①–④ by the rules as they are in this program.
    pub(super) fn recomputed(&self) -> Result<EstimateView, StoreError> {
        self.scheme
            .estimate(&self.answers.estimate_request())
            .map_err(|_| odd(&self.row, "answers"))
    }

    /// ④ as recomputed.
    pub(super) fn grant(&self) -> Result<Yen, StoreError> {
        Yen::new(self.recomputed()?.grant_yen).map_err(|_| odd(&self.row, "answers"))
    }
}

fn odd(row: &entity::submission::Model, column: &'static str) -> StoreError {
    StoreError::Inconsistent {
        table: "submissions",
        column,
        row: row.id.to_string(),
    }
}

/// The case, for reading. Drafts are none.
pub(super) async fn case<'a>(
    ctx: &'a Context,
    actor: &Actor,
    id: Uuid,
) -> Result<Record<'a>, Missed> {
    let found = application::find(ctx.db.read(), id).await?;
    match found.filter(is_case) {
        Some(row) => Ok(Record::of(ctx, row)?),
        None => Err(denied(ctx, actor, id).await),
    }
}

/// The case, kept from others until the transaction ends; as the caller saw it.
pub(super) async fn case_for_change<'a>(
    ctx: &'a Context,
    actor: &Actor,
    id: Uuid,
    version: i64,
) -> Result<(Tx, Record<'a>), DecisionError> {
    let tx = ctx.db.begin().await?;
    let found = application::find_for_change(&tx, id).await?;
    let Some(row) = found.filter(is_case) else {
        drop(tx);
        return Err(denied(ctx, actor, id).await.into());
    };
    if row.version != version {
        return Err(DecisionError::Changed {
            current_version: row.version,
        });
    }
    Ok((tx, Record::of(ctx, row)?))
}

fn is_case(row: &entity::application::Model) -> bool {
    row.submitted_at.is_some() && row.status != Status::Draft.as_str()
}

async fn denied(ctx: &Context, actor: &Actor, id: Uuid) -> Missed {
    let subject = Subject::new(SubjectKind::Application, id);
    match deny(ctx, actor, subject).await {
        Ok(()) => Missed::NotThere,
        Err(error) => Missed::Store(error),
    }
}

/// What was submitted last.
pub(super) async fn submitted(
    ctx: &Context,
    conn: &impl ConnectionTrait,
    record: &Record<'_>,
) -> Result<Submitted, StoreError> {
    let row = application::latest_submission(conn, record.row.id)
        .await?
        .ok_or_else(|| StoreError::Inconsistent {
            table: "applications",
            column: "submitted_at",
            row: record.row.id.to_string(),
        })?;
    let answers: Answers =
        serde_json::from_value(row.answers.clone()).map_err(|_| odd(&row, "answers"))?;
    let told = serde_json::from_value(row.estimate.clone()).map_err(|_| odd(&row, "estimate"))?;
    let documents =
        serde_json::from_value(row.documents.clone()).map_err(|_| odd(&row, "documents"))?;
    let scheme = record.scheme_view(ctx);
    let complete = answers
        .complete(&scheme)
        .map_err(|_| odd(&row, "answers"))?;
    Ok(Submitted {
        row,
        answers,
        complete,
        told,
        documents,
        scheme,
    })
}

/// Whether the person holds a role in the office of the case, also when known by a token of the federation.
pub(super) async fn belongs_to_office(
    conn: &impl ConnectionTrait,
    person: Uuid,
    office_number: &str,
) -> Result<bool, StoreError> {
    let held = roles::of_person(conn, person).await?;
    Ok(held
        .iter()
        .any(|grant| grant.office_number.as_deref() == Some(office_number)))
}

/// Nobody decides on an office they belong to.
pub(super) async fn refuse_own_office(
    tx: &Tx,
    actor: &Actor,
    record: &Record<'_>,
) -> Result<(), DecisionError> {
    if belongs_to_office(tx.conn(), actor.person, &record.row.office_number).await? {
        return Err(ConfirmRefusal::OwnOffice.into());
    }
    Ok(())
}

/// Tells open pages of the federation with the commit of `tx` that the case changed.
pub(super) fn review_changed(tx: &Tx, case: Uuid, at: DateTime<Utc>) {
    change_events::record(
        tx,
        ChangeEvent {
            office_number: None,
            person_id: None,
            topic: "review",
            subject_id: case.to_string(),
            at,
        },
    );
}

/// The audit entry of an act of the federation on a case.
pub(super) fn audit_entry(
    stamp: Stamp,
    actor: &Actor,
    action: AuditAction,
    case: Uuid,
    body: serde_json::Value,
) -> AuditEntry {
    let subject = Subject::new(SubjectKind::Application, case);
    AuditEntry::new(stamp, actor.in_audit(None), action, subject).with(body)
}
