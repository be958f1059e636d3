//! Working off the job queue.

use std::time::Duration;

use chrono::TimeDelta;
use serde_json::json;
use store::StoreError;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::jobs::{self, ClaimedJob, Lane, Retry};
use tokio::time::sleep;
use uuid::Uuid;

use crate::context::Context;
use crate::mail::{self, BULK_MAIL_JOB, DeliverError, MAIL_JOB, MailError, MailOrder};
use crate::usecase::notice::{NOTICE_JOB, NoticeOrder, WorkError, issue_chunk};
use crate::usecase::payment::{PAYMENT_FILES_JOB, write_files_of};
use crate::usecase::readiness::{NEWS_JOB, NewsOrder, tell};
use crate::usecase::retention::{self, PURGE_JOB};

/// How long a job may take before others may take it over.
const LEASE: TimeDelta = TimeDelta::minutes(2);

/// Between two looks at the queue when nobody in this process queued anything.
const EVERY: Duration = Duration::from_secs(5);

/// Each is worked off by itself: setting ten thousand notices delays no mail, and their mails delay neither
/// the link somebody waits for to sign in nor the month's transfer files.
pub(super) const LANES: [Lane; 3] = [
    Lane::Only(&[MAIL_JOB]),
    Lane::Only(&[BULK_MAIL_JOB]),
    Lane::Except(&[MAIL_JOB, BULK_MAIL_JOB]),
];

/// Works off one lane until the program stops; the job under way is finished first.
pub(super) async fn work(ctx: Context, lane: Lane) {
    let worker = ctx.ids.uuid().to_string();
    while !ctx.stopping.is_cancelled() {
        // Listening before looking: what is queued in between wakes it.
        let woken = ctx.job_waiting.notified();
        match one(&ctx, &worker, lane).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::warn!(%error, "cannot work off jobs"),
        }
        tokio::select! {
            () = ctx.stopping.cancelled() => return,
            () = woken => {}
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
    while one(ctx, &worker, Lane::ALL).await? {
        done += 1;
    }
    Ok(done)
}

/// Takes one job of the lane, if one is due.
async fn one(ctx: &Context, worker: &str, lane: Lane) -> Result<bool, StoreError> {
    let Some(job) = jobs::claim(&ctx.db, worker, lane, ctx.clock.now(), LEASE).await? else {
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
    if job.kind != MAIL_JOB && job.kind != BULK_MAIL_JOB {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_one_lane() {
        let kinds = [
            MAIL_JOB,
            BULK_MAIL_JOB,
            NOTICE_JOB,
            PAYMENT_FILES_JOB,
            PURGE_JOB,
            "of_a_later_release",
        ];
        for kind in kinds {
            let lanes = LANES.iter().filter(|lane| lane.takes(kind)).count();
            assert_eq!(lanes, 1, "{kind}");
        }
    }
}
