//! Runs.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::{notice, notice_run};
use crate::error::StoreError;

/// How far a run is: notices by state id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RunCounts {
    /// To be made.
    pub waiting: u64,
    /// Made.
    pub issued: u64,
    /// Not made.
    pub failed: u64,
    /// Left out.
    pub void: u64,
}

impl RunCounts {
    /// All of them.
    pub const fn total(self) -> u64 {
        self.waiting + self.issued + self.failed + self.void
    }
}

/// Adds a run.
pub async fn add_run(tx: &Tx, run: notice_run::Model) -> Result<(), StoreError> {
    notice_run::Entity::insert(run.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Adds notices to be made, in one statement; answers how many. A decision or return that has one in
/// the meantime keeps it.
pub async fn add_notices(tx: &Tx, notices: Vec<notice::Model>) -> Result<u64, StoreError> {
    if notices.is_empty() {
        return Ok(0);
    }
    let rows = notices
        .into_iter()
        .map(|notice| notice.into_active_model().reset_all());
    let added = notice::Entity::insert_many(rows)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(added)
}

/// The run with this id.
pub async fn find_run(
    conn: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<notice_run::Model>, StoreError> {
    Ok(notice_run::Entity::find_by_id(id).one(conn).await?)
}

/// The newest runs, newest first, at most `limit`.
pub async fn recent_runs(
    conn: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<notice_run::Model>, StoreError> {
    Ok(notice_run::Entity::find()
        .order_by_desc(notice_run::Column::StartedAt)
        .order_by_desc(notice_run::Column::Id)
        .limit(limit)
        .all(conn)
        .await?)
}

/// How far a run is.
pub async fn counts(conn: &impl ConnectionTrait, run: Uuid) -> Result<RunCounts, StoreError> {
    let rows: Vec<(String, i64)> = notice::Entity::find()
        .select_only()
        .column(notice::Column::State)
        .column_as(notice::Column::Id.count(), "count")
        .filter(notice::Column::RunId.eq(run))
        .group_by(notice::Column::State)
        .into_tuple()
        .all(conn)
        .await?;
    let mut counts = RunCounts::default();
    for (state, count) in rows {
        let count = u64::try_from(count).unwrap_or_default();
        match state.as_str() {
            "issued" => counts.issued = count,
            "failed" => counts.failed = count,
            "void" => counts.void = count,
            _ => counts.waiting = count,
        }
    }
    Ok(counts)
}

/// Notices of a run that could not be made, at most `limit`.
pub async fn failures(
    conn: &impl ConnectionTrait,
    run: Uuid,
    limit: u64,
) -> Result<Vec<notice::Model>, StoreError> {
    Ok(notice::Entity::find()
        .filter(notice::Column::RunId.eq(run))
        .filter(notice::Column::State.eq("failed"))
        .order_by_asc(notice::Column::Id)
        .limit(limit)
        .all(conn)
        .await?)
}

/// Puts what failed back to be made; answers how many.
pub async fn retry_failed(tx: &Tx, run: Uuid) -> Result<u64, StoreError> {
    let retried = notice::Entity::update_many()
        .col_expr(notice::Column::State, Expr::value("waiting"))
        .col_expr(notice::Column::Failure, Expr::value(None::<String>))
        .col_expr(
            notice::Column::MissingCharacter,
            Expr::value(None::<String>),
        )
        .filter(notice::Column::RunId.eq(run))
        .filter(notice::Column::State.eq("failed"))
        .exec(tx.conn())
        .await?;
    Ok(retried.rows_affected)
}
