//! Batches.

use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::payment_batch::{Column, Entity, Model};
use crate::entity::payment_counter;
use crate::error::{Fault, StoreError};

/// The number of a new batch. The counter stays locked until the transaction ends: batches are made one
/// after the other, also by several servers.
pub async fn next_number(tx: &Tx) -> Result<i64, StoreError> {
    use payment_counter::Column as Counter;
    payment_counter::Entity::update_many()
        .col_expr(Counter::Last, Expr::col(Counter::Last).add(1))
        .filter(Counter::Id.eq(1))
        .exec(tx.conn())
        .await?;
    payment_counter::Entity::find_by_id(1)
        .one(tx.conn())
        .await?
        .map(|counter| counter.last)
        .ok_or_else(|| StoreError::Db(Fault::new("payment counter is gone")))
}

/// Adds a batch.
pub async fn insert_batch(tx: &Tx, batch: Model) -> Result<(), StoreError> {
    Entity::insert(batch.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// The batch with this id.
pub async fn find_batch(
    conn: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(conn).await?)
}

/// The batch with this id, kept from others until the transaction ends.
pub async fn batch_for_change(tx: &Tx, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx.conn())
        .await?)
}

/// Batches, newest first, below a number, at most `limit`.
pub async fn batches(
    conn: &impl ConnectionTrait,
    below: Option<i64>,
    limit: u64,
) -> Result<Vec<Model>, StoreError> {
    let mut query = Entity::find();
    if let Some(below) = below {
        query = query.filter(Column::Number.lt(below));
    }
    Ok(query
        .order_by_desc(Column::Number)
        .limit(limit)
        .all(conn)
        .await?)
}

/// Writes all that may change, with the next version.
///
/// # Errors
/// [`StoreError::Stale`] when the stored version is not the one `batch` was read with.
pub async fn save_batch(tx: &Tx, batch: &mut Model) -> Result<(), StoreError> {
    let next = batch.version.saturating_add(1);
    let written = Entity::update_many()
        .col_expr(Column::State, Expr::value(batch.state.clone()))
        .col_expr(Column::ItemCount, Expr::value(batch.item_count))
        .col_expr(Column::TotalYen, Expr::value(batch.total_yen))
        .col_expr(Column::Digest, Expr::value(batch.digest.clone()))
        .col_expr(Column::ReleasedBy, Expr::value(batch.released_by))
        .col_expr(Column::ReleasedAt, Expr::value(batch.released_at))
        .col_expr(Column::Evidence, Expr::value(batch.evidence.clone()))
        .col_expr(Column::CancelledBy, Expr::value(batch.cancelled_by))
        .col_expr(Column::CancelledAt, Expr::value(batch.cancelled_at))
        .col_expr(Column::SettledAt, Expr::value(batch.settled_at))
        .col_expr(Column::Version, Expr::value(next))
        .filter(Column::Id.eq(batch.id))
        .filter(Column::Version.eq(batch.version))
        .exec(tx.conn())
        .await?;
    if written.rows_affected != 1 {
        return Err(StoreError::Stale);
    }
    batch.version = next;
    Ok(())
}
