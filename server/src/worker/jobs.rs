//! Working off the job queue.

use std::time::Duration;

use chrono::TimeDelta;
use serde_json::json;
use store::StoreError;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::jobs::{self, ClaimedJob, Retry};
use tokio::time::sleep;
use uuid::Uuid;

use crate::context::Context;
use crate::mail::{self, DeliverError, MAIL_JOB, MailError, MailOrder};
use crate::usecase::notice::{NOTICE_JOB, NoticeOrder, WorkError, issue_chunk};
use crate::usecase::payment::{PAYMENT_FILES_JOB, write_files_of};
use crate::usecase::readiness::{NEWS_JOB, NewsOrder, tell};
use crate::usecase::retention::{self, PURGE_JOB};

/// How long a job may take before others may take it over.
const LEASE: TimeDelta = TimeDelta::minutes(2);

/// Between two looks at the queue when nobody in this process queued anything.
const EVERY: Duration = Duration::from_secs(5);

/// Works until the program stops; the job under way is finished first.
pub(super) async fn work(ctx: Context) {
    let worker = ctx.ids.uuid().to_string();
    while !ctx.stopping.is_cancelled() {
        match one(&ctx, &worker).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::warn!(%error, "cannot work off jobs"),
        }
        tokio::select! {
            () = ctx.stopping.cancelled() => return,
            () = ctx.job_waiting.notified() => {}
            () = sleep(EVERY) => {}
        }
    }
}

/// Works off every job that is due now; answers how many. For tests and the sandbox's start.
///
/// # Errors
/// The database.
pub async fn work_off(ctx: &Context) -> Result<u64, StoreError> {
    let worker = ctx.ids.uuid().to_string();
    let mut done = 0;
    while one(ctx, &worker).await? {
        done += 1;
    }
    Ok(done)
}

/// Takes one job, if one is due.
async fn one(ctx: &Context, worker: &str) -> Result<bool, StoreError> {
    let Some(job) = jobs::claim(&ctx.db, worker, ctx.clock.now(), LEASE).await? else {
        return Ok(false);
    };
    if job.kind == NOTICE_JOB {
        // Completes the job itself, with what it wrote.
        if let Err(code) = make_notices(ctx, &job).await {
            note_failure(ctx, &job, code).await?;
        }
        return Ok(true);
    }
    match perform(ctx, &job).await {
        Ok(()) => jobs::complete(&ctx.db, &job, ctx.clock.now()).await?,
        Err(code) => note_failure(ctx, &job, code).await?,
    }
    Ok(true)
}

/// Lets a failed job begin again later, or gives it up.
async fn note_failure(
    ctx: &Context,
    job: &ClaimedJob,
    code: &'static str,
) -> Result<(), StoreError> {
    tracing::warn!(job = %job.id, kind = %job.kind, code, "a job failed");
    let retry = jobs::fail(&ctx.db, job, ctx.clock.now(), code).await?;
    if retry == Retry::GivenUp {
        note_given_up(ctx, job, code).await?;
    }
    Ok(())
}

/// Makes the next notices; `Err` is a stable code.
async fn make_notices(ctx: &Context, job: &ClaimedJob) -> Result<(), &'static str> {
    let order: NoticeOrder =
        serde_json::from_value(job.payload.clone()).map_err(|_| "unreadable_payload")?;
    issue_chunk(ctx, job, order).await.map_err(|error| {
        tracing::warn!(%error, job = %job.id, "notices not made");
        match error {
            WorkError::Store(_) => "database",
            WorkError::Vault(_) => "document_store",
        }
    })
}

/// Does it; `Err` is a stable code.
async fn perform(ctx: &Context, job: &ClaimedJob) -> Result<(), &'static str> {
    if job.kind == NEWS_JOB {
        let order: NewsOrder =
            serde_json::from_value(job.payload.clone()).map_err(|_| "unreadable_payload")?;
        return tell(ctx, order).await.map_err(|error| {
            tracing::warn!(%error, job = %job.id, "followers not told");
            "database"
        });
    }
    if job.kind == PURGE_JOB {
        return retention::purge(ctx, job.payload.clone())
            .await
            .map_err(|error| error.code());
    }
    if job.kind == PAYMENT_FILES_JOB {
        let batch = job.payload.get("batch").and_then(|id| id.as_str());
        let batch = batch.and_then(|id| Uuid::try_parse(id).ok());
        let batch = batch.ok_or("unreadable_payload")?;
        return write_files_of(ctx, batch).await.map_err(|error| {
            tracing::warn!(%error, %batch, "payment files not written");
            "payment_files"
        });
    }
    if job.kind != MAIL_JOB {
        return Err("unknown_kind");
    }
    let order: MailOrder =
        serde_json::from_value(job.payload.clone()).map_err(|_| "unreadable_payload")?;
    mail::deliver(ctx, &order)
        .await
        .map_err(|error| match error {
            DeliverError::Store(_) => "database",
            DeliverError::Readiness(_) => "readiness",
            DeliverError::Mail(MailError::Address) => "mail_address",
            DeliverError::Mail(MailError::Server(_)) => "mail_server",
            DeliverError::Mail(MailError::Folder(_)) => "mail_folder",
        })
}

async fn note_given_up(ctx: &Context, job: &ClaimedJob, code: &str) -> Result<(), StoreError> {
    let subject = Subject::new(SubjectKind::Job, job.id);
    let entry = AuditEntry::new(
        ctx.stamp(),
        Actor::system(),
        AuditAction::JobGivenUp,
        subject,
    );
    let body = json!({ "kind": job.kind, "code": code });
    ctx.db.begin().await?.commit(entry.with(body)).await
}
