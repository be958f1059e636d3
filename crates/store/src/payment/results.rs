//! Lists of results taken in.

use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::payment_result::{Column, Entity, Model};
use crate::error::StoreError;

/// Adds a list.
pub async fn add_result(tx: &Tx, result: Model) -> Result<(), StoreError> {
    Entity::insert(result.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// The list with this hash, when it was taken in before.
pub async fn find_result(
    conn: &impl ConnectionTrait,
    batch_id: Uuid,
    sha256: &str,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::BatchId.eq(batch_id))
        .filter(Column::Sha256.eq(sha256))
        .one(conn)
        .await?)
}

/// Lists of a batch, oldest first.
pub async fn results_of(
    conn: &impl ConnectionTrait,
    batch_id: Uuid,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::BatchId.eq(batch_id))
        .order_by_asc(Column::ImportedAt)
        .all(conn)
        .await?)
}
