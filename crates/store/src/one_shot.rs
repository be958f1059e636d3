//! Rows that are good once: the state between two halves of a ceremony, a challenge for a card. They are bookkeeping:
//! what comes of them is audited.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait as _, Condition, EntityTrait, QueryFilter as _, QuerySelect as _,
};

use crate::database::Database;
use crate::error::StoreError;

/// Keeps a row.
pub(crate) async fn keep<A: ActiveModelTrait>(db: &Database, row: A) -> Result<(), StoreError> {
    let tx = db.begin().await?;
    A::Entity::insert(row)
        .exec_without_returning(tx.conn())
        .await?;
    tx.commit_bookkeeping().await
}

/// Takes the row of this condition. It is void from here on, whoever asked and however it ends: a second call finds
/// nothing.
pub(crate) async fn take<E: EntityTrait>(
    db: &Database,
    which: Condition,
    consumed_at: E::Column,
    now: DateTime<Utc>,
) -> Result<Option<E::Model>, StoreError> {
    let tx = db.begin().await?;
    let open = which.add(consumed_at.is_null());
    let found = E::find()
        .filter(open.clone())
        .lock_exclusive()
        .one(tx.conn())
        .await?;
    if found.is_some() {
        E::update_many()
            .col_expr(consumed_at, Expr::value(now))
            .filter(open)
            .exec(tx.conn())
            .await?;
        tx.commit_bookkeeping().await?;
    }
    Ok(found)
}
