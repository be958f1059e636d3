//! Runs: many notices issued together.

use chrono::NaiveDate;
use contract::notice::{
    NewNoticeRun, NoticeFailureReason, NoticeFailureView, NoticeKind, NoticeRunState,
    NoticeRunView, NoticeState,
};
use documents::notice::NoticeError;
use domain::calendar::{first_of_month, tokyo_date};
use domain::decision::DecisionKind;
use serde_json::json;
use store::account::people;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::notice::{OutstandingDecision, Selection};
use store::{Stamp, StoreError, entity, jobs, notice};
use uuid::Uuid;

use super::NoticeOrder;
use super::code::new_code;
use super::outstanding::{span, told};
use crate::actor::Actor;
use crate::context::Context;

/// Decisions read and notices written at once.
const BATCH: u64 = 500;

/// Decisions named in one request at most.
const NAMED_MOST: usize = 1_000;

/// Failures shown at most.
const FAILURES_SHOWN: u64 = 100;

/// Runs listed.
const RUNS_SHOWN: u64 = 20;

/// Why a run was not begun or is not shown.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// Neither a month nor decisions, or both, or an id that is none.
    #[error("neither a month nor decisions")]
    Selection,
    /// More decisions than one request may name.
    #[error("too many decisions")]
    TooMany,
    /// Nothing waits for a notice in this selection, or nothing failed.
    #[error("nothing to issue")]
    Nothing,
    /// No such run.
    #[error("not there")]
    NotThere,
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a run takes in: a month, or decisions by name.
fn selection(input: &NewNoticeRun) -> Result<(Option<NaiveDate>, Selection), RunError> {
    if input.decisions.len() > NAMED_MOST {
        return Err(RunError::TooMany);
    }
    let named = input
        .decisions
        .iter()
        .map(|id| Uuid::parse_str(id))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|_| RunError::Selection)?;
    match input.month {
        Some(month) if named.is_empty() => {
            let (from, until) = span(month).ok_or(RunError::Selection)?;
            Ok((Some(first_of_month(month)), Selection::Between(from, until)))
        }
        None if !named.is_empty() => Ok((None, Selection::Named(named))),
        _ => Err(RunError::Selection),
    }
}

/// Begins a run: in one transaction every standing decision of the selection without a notice gets one
/// to be made. Two people who press at once share the decisions between two runs; no decision gets two.
pub async fn start_run(
    ctx: &Context,
    actor: &Actor,
    input: &NewNoticeRun,
) -> Result<NoticeRunView, RunError> {
    let (month, selection) = selection(input)?;
    let stamp = ctx.stamp();
    let run = entity::notice_run::Model {
        id: ctx.ids.uuid(),
        month,
        started_by: actor.person,
        started_at: stamp.at,
    };
    let id = run.id;
    let tx = ctx.db.begin().await?;
    notice::add_run(&tx, run).await?;
    let mut total: u64 = 0;
    let mut after = None;
    loop {
        let found = notice::outstanding(tx.conn(), &told(), &selection, after, BATCH).await?;
        let Some(last) = found.last() else {
            break;
        };
        after = Some(last.id);
        let notices = found
            .iter()
            .map(|decision| to_be_made(ctx, id, decision, stamp))
            .collect();
        total = total.saturating_add(notice::add_notices(&tx, notices).await?);
    }
    if total == 0 {
        return Err(RunError::Nothing);
    }
    let job = NoticeOrder::Run { run: id }.job(Stamp::new(ctx.ids.uuid(), stamp.at));
    jobs::enqueue(&tx, job).await?;
    let body = json!({ "month": month, "notices": total });
    let started = AuditAction::NoticeRunStarted;
    tx.commit(entry(actor, started, id, stamp).with(body))
        .await?;
    ctx.job_waiting.notify_waiters();
    show_run(ctx, id).await
}

fn to_be_made(
    ctx: &Context,
    run: Uuid,
    decision: &OutstandingDecision,
    stamp: Stamp,
) -> entity::notice::Model {
    let is_grant = decision.kind == DecisionKind::Approve.as_str();
    let kind = if is_grant {
        NoticeKind::Grant
    } else {
        NoticeKind::Refusal
    };
    entity::notice::Model {
        id: ctx.ids.uuid(),
        application_id: decision.application_id,
        decision_id: Some(decision.id),
        return_id: None,
        run_id: Some(run),
        kind: kind.as_str().to_owned(),
        number: decision.number.clone(),
        verification_code: new_code(ctx.ids),
        decided_on: tokyo_date(decision.decided_at),
        amount_yen: is_grant.then_some(decision.amount_yen),
        state: NoticeState::Waiting.as_str().to_owned(),
        failure: None,
        missing_character: None,
        sha256: None,
        size_bytes: None,
        issued_at: None,
        mailed_at: None,
        first_downloaded_at: None,
        created_at: stamp.at,
    }
}

fn entry(actor: &Actor, action: AuditAction, run: Uuid, stamp: Stamp) -> AuditEntry {
    let subject = Subject::new(SubjectKind::NoticeRun, run);
    AuditEntry::new(stamp, actor.in_audit(None), action, subject)
}

/// Tries again what failed in a run, after the font or the office's name was put right.
pub async fn retry_run(ctx: &Context, actor: &Actor, id: Uuid) -> Result<NoticeRunView, RunError> {
    let tx = ctx.db.begin().await?;
    if notice::find_run(tx.conn(), id).await?.is_none() {
        return Err(RunError::NotThere);
    }
    let retried = notice::retry_failed(&tx, id).await?;
    if retried == 0 {
        return Err(RunError::Nothing);
    }
    let stamp = ctx.stamp();
    let job = NoticeOrder::Run { run: id }.job(Stamp::new(ctx.ids.uuid(), stamp.at));
    jobs::enqueue(&tx, job).await?;
    let retry = AuditAction::NoticeRunRetried;
    let body = json!({ "notices": retried });
    tx.commit(entry(actor, retry, id, stamp).with(body)).await?;
    ctx.job_waiting.notify_waiters();
    show_run(ctx, id).await
}

/// A run with its failures.
pub async fn show_run(ctx: &Context, id: Uuid) -> Result<NoticeRunView, RunError> {
    let run = notice::find_run(ctx.db.read(), id).await?;
    let run = run.ok_or(RunError::NotThere)?;
    let mut shown = view(ctx, run).await?;
    let failures = notice::failures(ctx.db.read(), id, FAILURES_SHOWN).await?;
    shown.failures = failures.into_iter().map(failure_view).collect();
    Ok(shown)
}

/// The newest runs, newest first, without their failures.
pub async fn list_runs(ctx: &Context) -> Result<Vec<NoticeRunView>, StoreError> {
    let mut shown = Vec::new();
    for run in notice::recent_runs(ctx.db.read(), RUNS_SHOWN).await? {
        shown.push(view(ctx, run).await?);
    }
    Ok(shown)
}

async fn view(ctx: &Context, run: entity::notice_run::Model) -> Result<NoticeRunView, StoreError> {
    let counts = notice::counts(ctx.db.read(), run.id).await?;
    let person = people::find(ctx.db.read(), run.started_by).await?;
    let state = match (counts.waiting, counts.failed) {
        (0, 0) => NoticeRunState::Done,
        (0, _) => NoticeRunState::DoneWithFailures,
        _ => NoticeRunState::Running,
    };
    Ok(NoticeRunView {
        id: run.id.to_string(),
        month: run.month,
        state,
        total: counts.total(),
        issued: counts.issued,
        failed: counts.failed,
        void: counts.void,
        started_at: run.started_at,
        started_by: person.map(|person| person.name).unwrap_or_default(),
        failures: Vec::new(),
    })
}

fn failure_view(failed: entity::notice::Model) -> NoticeFailureView {
    let code_point = failed.missing_character.as_ref().and_then(|character| {
        let missing = NoticeError::MissingCharacter {
            character: character.clone(),
        };
        missing.code_points()
    });
    NoticeFailureView {
        notice: failed.id.to_string(),
        application: failed.application_id.to_string(),
        number: failed.number,
        reason: match failed.failure.as_deref() {
            Some(super::work::MISSING_CHARACTER) => NoticeFailureReason::MissingCharacter,
            _ => NoticeFailureReason::Typesetting,
        },
        character: failed.missing_character,
        code_point,
    }
}
