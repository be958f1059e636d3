//! Revocation lists: made by one server, read by all.

use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use crate::entity::revocation_list::{Column, Entity, Model};
use crate::error::StoreError;
use crate::tx::Tx;

/// Number of the list in force; `None` before the first.
pub async fn newest_number(conn: &impl ConnectionTrait) -> Result<Option<i64>, StoreError> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Number)
        .order_by_desc(Column::Number)
        .into_tuple()
        .one(conn)
        .await?)
}

/// The list in force.
pub async fn newest(conn: &impl ConnectionTrait) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .order_by_desc(Column::Number)
        .one(conn)
        .await?)
}

/// Adds a list and removes the former ones.
///
/// # Errors
/// [`StoreError::Conflict`] when another server was faster.
pub async fn replace(tx: &Tx, list: Model) -> Result<(), StoreError> {
    let number = list.number;
    list.into_active_model()
        .reset_all()
        .insert(tx.conn())
        .await?;
    Entity::delete_many()
        .filter(Column::Number.lt(number))
        .exec(tx.conn())
        .await?;
    Ok(())
}
