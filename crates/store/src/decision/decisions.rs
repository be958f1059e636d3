//! Decisions and their numbers.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::decision::{Column, Entity, Model};
use crate::entity::decision_counter;
use crate::error::{Fault, StoreError};

/// The decision with this id.
pub async fn decision(conn: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(conn).await?)
}

/// Decisions of an application, newest first.
pub async fn decisions_of(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::ApplicationId.eq(application_id))
        .order_by_desc(Column::Ordinal)
        .all(conn)
        .await?)
}

/// The decision that stands.
pub async fn standing_decision(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::ApplicationId.eq(application_id))
        .filter(Column::SupersededAt.is_null())
        .one(conn)
        .await?)
}

/// How many decisions there were.
pub async fn count_decisions(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<u64, StoreError> {
    Ok(Entity::find()
        .filter(Column::ApplicationId.eq(application_id))
        .count(conn)
        .await?)
}

/// Adds a decision.
///
/// # Errors
/// [`StoreError::Conflict`] with [`crate::Constraint::OneStandingDecision`] when one stands.
pub async fn add_decision(tx: &Tx, row: Model) -> Result<(), StoreError> {
    Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Takes the standing decision of an application back; false when none stands.
pub async fn supersede(
    tx: &Tx,
    application_id: Uuid,
    reason: &str,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let taken = Entity::update_many()
        .col_expr(Column::SupersededAt, Expr::value(at))
        .col_expr(Column::SupersededReason, Expr::value(reason))
        .filter(Column::ApplicationId.eq(application_id))
        .filter(Column::SupersededAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(taken.rows_affected > 0)
}

/// The next number of a series, from 1. Rolled back with the transaction: no number is skipped.
pub async fn next_decision_serial(tx: &Tx, series: &str) -> Result<i64, StoreError> {
    use decision_counter::{Column, Entity, Model};
    let first = Model {
        series: series.to_owned(),
        last: 0,
    };
    Entity::insert(first.into_active_model().reset_all())
        .on_conflict(OnConflict::column(Column::Series).do_nothing().to_owned())
        .exec_without_returning(tx.conn())
        .await?;
    Entity::update_many()
        .col_expr(Column::Last, Expr::col(Column::Last).add(1))
        .filter(Column::Series.eq(series))
        .exec(tx.conn())
        .await?;
    Entity::find_by_id(series)
        .one(tx.conn())
        .await?
        .map(|counter| counter.last)
        .ok_or_else(|| StoreError::Db(Fault::new("decision counter is gone")))
}
