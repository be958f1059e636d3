//! Taking work.

use crate::database::Database;
use crate::entity::job;
use crate::error::StoreError;
use crate::jobs::Lane;
use crate::jobs::finish::held_by;
use crate::tx::Tx;
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::sea_query::{Expr, LockBehavior, LockType};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, Select,
};
use serde_json::Value;
use uuid::Uuid;

/// What is written as the last error of a job whose worker died once too often.
const LEASE_EXPIRED: &str = "lease_expired";

/// A job a worker has begun.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimedJob {
    /// Job id.
    pub id: Uuid,
    /// What to do.
    pub kind: String,
    /// With what.
    pub payload: Value,
    /// Which attempt it is, from 1.
    pub attempt: i32,
    /// Attempts allowed.
    pub max_attempts: i32,
    /// The worker that took it.
    pub worker: String,
}

/// Takes the job of the lane that is due longest, for `lease`; after that others may take it.
///
/// Jobs whose worker died in the last allowed attempt are given up on the way.
pub async fn claim(
    db: &Database,
    worker: &str,
    lane: Lane,
    now: DateTime<Utc>,
    lease: TimeDelta,
) -> Result<Option<ClaimedJob>, StoreError> {
    // Without a lock first: idle workers must not stand in the way of writers.
    while due(lane, now).one(db.read()).await?.is_some() {
        let tx = db.begin().await?;
        let next = due(lane, now)
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
            .one(tx.conn())
            .await?;
        let Some(job) = next else {
            return Ok(None);
        };
        if job.attempts >= job.max_attempts {
            give_up(&tx, job.id, now).await?;
            tx.commit_bookkeeping().await?;
            continue;
        }
        let claimed = begin(&tx, job, worker, now + lease).await?;
        tx.commit_bookkeeping().await?;
        return Ok(Some(claimed));
    }
    Ok(None)
}

/// Keeps a job for longer work.
///
/// # Errors
/// [`StoreError::Stale`] when the lease ran out and another worker took it.
pub async fn extend(
    db: &Database,
    claimed: &ClaimedJob,
    until: DateTime<Utc>,
) -> Result<(), StoreError> {
    let tx = db.begin().await?;
    let kept = job::Entity::update_many()
        .col_expr(job::Column::LockedUntil, Expr::value(until))
        .filter(held_by(claimed))
        .exec(tx.conn())
        .await?;
    if kept.rows_affected == 0 {
        return Err(StoreError::Stale);
    }
    tx.commit_bookkeeping().await
}

fn due(lane: Lane, now: DateTime<Utc>) -> Select<job::Entity> {
    let free = Condition::any()
        .add(job::Column::LockedUntil.is_null())
        .add(job::Column::LockedUntil.lte(now));
    job::Entity::find()
        .filter(job::Column::DoneAt.is_null())
        .filter(job::Column::FailedAt.is_null())
        .filter(job::Column::RunAt.lte(now))
        .filter(free)
        .filter(lane.condition())
        .order_by_asc(job::Column::RunAt)
        .order_by_asc(job::Column::Id)
        .limit(1)
}

async fn begin(
    tx: &Tx,
    job: job::Model,
    worker: &str,
    until: DateTime<Utc>,
) -> Result<ClaimedJob, StoreError> {
    let attempt = job.attempts.saturating_add(1);
    job::Entity::update_many()
        .col_expr(job::Column::Attempts, Expr::value(attempt))
        .col_expr(job::Column::LockedUntil, Expr::value(until))
        .col_expr(job::Column::LockedBy, Expr::value(worker))
        .filter(job::Column::Id.eq(job.id))
        .exec(tx.conn())
        .await?;
    Ok(ClaimedJob {
        id: job.id,
        kind: job.kind,
        payload: job.payload,
        attempt,
        max_attempts: job.max_attempts,
        worker: worker.to_owned(),
    })
}

async fn give_up(tx: &Tx, id: Uuid, now: DateTime<Utc>) -> Result<(), StoreError> {
    job::Entity::update_many()
        .col_expr(job::Column::FailedAt, Expr::value(now))
        .col_expr(job::Column::LastError, Expr::value(LEASE_EXPIRED))
        .filter(job::Column::Id.eq(id))
        .exec(tx.conn())
        .await?;
    Ok(())
}
