//! Asking for work.

use crate::database::Database;
use crate::entity::job;
use crate::error::StoreError;
use crate::stamp::Stamp;
use crate::tx::Tx;
use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, TryInsertResult,
};
use serde_json::Value;

/// Work to be done.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// Job id and the moment it was asked for.
    pub stamp: Stamp,
    /// What to do, e.g. `receipt_mail`.
    pub kind: &'static str,
    /// With what: ids only, never personal data.
    pub payload: Value,
    /// Not before, UTC.
    pub run_at: DateTime<Utc>,
    /// A second job with the same key is never made, not even after the first is done.
    pub dedup_key: Option<String>,
    /// Times it may begin before it is given up; at least 1.
    pub max_attempts: i32,
}

impl Job {
    /// A job to be done at once, begun at most 10 times (with [`super::backoff`]: about 3 hours).
    pub fn new(stamp: Stamp, kind: &'static str, payload: Value) -> Self {
        Self {
            stamp,
            kind,
            payload,
            run_at: stamp.at,
            dedup_key: None,
            max_attempts: 10,
        }
    }

    /// The same job, at most once for this key.
    #[must_use]
    pub fn once(self, dedup_key: impl Into<String>) -> Self {
        Self {
            dedup_key: Some(dedup_key.into()),
            ..self
        }
    }

    /// The same job, not before `run_at`.
    #[must_use]
    pub fn at(self, run_at: DateTime<Utc>) -> Self {
        Self { run_at, ..self }
    }
}

/// What became of a request for work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Enqueued {
    /// Queued.
    New,
    /// There is, or was, a job with the same key.
    AlreadyThere,
}

/// Queues `job` with the commit of `tx`.
pub async fn enqueue(tx: &Tx, job: Job) -> Result<Enqueued, StoreError> {
    let row = job::ActiveModel {
        id: Set(job.stamp.id),
        kind: Set(job.kind.to_owned()),
        payload: Set(job.payload),
        dedup_key: Set(job.dedup_key),
        run_at: Set(job.run_at),
        attempts: Set(0),
        max_attempts: Set(job.max_attempts.max(1)),
        locked_until: NotSet,
        locked_by: NotSet,
        last_error: NotSet,
        created_at: Set(job.stamp.at),
        done_at: NotSet,
        failed_at: NotSet,
    };
    let inserted = job::Entity::insert(row)
        .on_conflict_do_nothing_on([job::Column::DedupKey])
        .exec_without_returning(tx.conn())
        .await?;
    match inserted {
        TryInsertResult::Inserted(rows) if rows > 0 => Ok(Enqueued::New),
        _ => Ok(Enqueued::AlreadyThere),
    }
}

/// Jobs neither done nor given up.
pub async fn open_jobs(db: &Database) -> Result<u64, StoreError> {
    Ok(job::Entity::find()
        .filter(job::Column::DoneAt.is_null())
        .filter(job::Column::FailedAt.is_null())
        .count(db.read())
        .await?)
}

/// Removes jobs done before `before`; answers how many. Jobs given up stay for the operator.
pub async fn sweep(db: &Database, before: DateTime<Utc>) -> Result<u64, StoreError> {
    let tx = db.begin().await?;
    let removed = job::Entity::delete_many()
        .filter(job::Column::DoneAt.lt(before))
        .exec(tx.conn())
        .await?;
    tx.commit_bookkeeping().await?;
    Ok(removed.rows_affected)
}
