//! Ending work.

use crate::database::Database;
use crate::entity::job;
use crate::error::StoreError;
use crate::jobs::ClaimedJob;
use crate::tx::Tx;
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _};

/// What becomes of a failed job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// It begins again at this moment.
    At(DateTime<Utc>),
    /// It was given up.
    GivenUp,
}

/// Marks a job done with the commit of `tx`, together with what the job wrote.
///
/// # Errors
/// [`StoreError::Stale`] when the lease ran out and another worker took it: drop `tx`.
pub async fn complete_in(
    tx: &Tx,
    claimed: &ClaimedJob,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let done = job::Entity::update_many()
        .col_expr(job::Column::DoneAt, Expr::value(now))
        .col_expr(job::Column::LockedUntil, Expr::value(None::<DateTime<Utc>>))
        .filter(held_by(claimed))
        .exec(tx.conn())
        .await?;
    if done.rows_affected == 0 {
        Err(StoreError::Stale)
    } else {
        Ok(())
    }
}

/// Marks a job done that wrote nothing itself.
///
/// # Errors
/// [`StoreError::Stale`] when the lease ran out and another worker took it.
pub async fn complete(
    db: &Database,
    claimed: &ClaimedJob,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let tx = db.begin().await?;
    complete_in(&tx, claimed, now).await?;
    tx.commit_bookkeeping().await
}

/// Notes a failed attempt: the job begins again after [`backoff`], or is given up after the last.
/// `error` is a stable code, never a text that may quote data.
///
/// # Errors
/// [`StoreError::Stale`] when the lease ran out and another worker took it.
pub async fn fail(
    db: &Database,
    claimed: &ClaimedJob,
    now: DateTime<Utc>,
    error: &'static str,
) -> Result<Retry, StoreError> {
    let (retry, column, moment) = if claimed.attempt >= claimed.max_attempts {
        (Retry::GivenUp, job::Column::FailedAt, now)
    } else {
        let again = now + backoff(claimed.attempt);
        (Retry::At(again), job::Column::RunAt, again)
    };
    let tx = db.begin().await?;
    let noted = job::Entity::update_many()
        .col_expr(column, Expr::value(moment))
        .col_expr(job::Column::LastError, Expr::value(error))
        .col_expr(job::Column::LockedUntil, Expr::value(None::<DateTime<Utc>>))
        .filter(held_by(claimed))
        .exec(tx.conn())
        .await?;
    if noted.rows_affected == 0 {
        return Err(StoreError::Stale);
    }
    tx.commit_bookkeeping().await?;
    Ok(retry)
}

/// Wait after a failed attempt (from 1): 10 s, doubled each time, at most an hour.
pub fn backoff(attempt: i32) -> TimeDelta {
    let doublings = u32::try_from(attempt.saturating_sub(1))
        .unwrap_or(0)
        .min(16);
    let seconds = 10_i64.saturating_mul(1_i64 << doublings);
    TimeDelta::seconds(seconds.min(3_600))
}

/// Still this worker's, in this very attempt.
pub(super) fn held_by(claimed: &ClaimedJob) -> Condition {
    Condition::all()
        .add(job::Column::Id.eq(claimed.id))
        .add(job::Column::LockedBy.eq(claimed.worker.as_str()))
        .add(job::Column::Attempts.eq(claimed.attempt))
        .add(job::Column::LockedUntil.is_not_null())
        .add(job::Column::DoneAt.is_null())
        .add(job::Column::FailedAt.is_null())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_an_hour() {
        let waits = [1, 2, 3, 9, 10, 60, i32::MAX].map(|attempt| backoff(attempt).num_seconds());
        assert_eq!(waits, [10, 20, 40, 2_560, 3_600, 3_600, 3_600]);
    }
}
