//! Files of a batch.

use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::blob;
use crate::entity::payment_file::{Column, Entity, Model};
use crate::error::StoreError;

/// Adds a file whose content was claimed with [`crate::application::claim_blob`].
pub async fn add_file(tx: &Tx, file: Model) -> Result<(), StoreError> {
    Entity::insert(file.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Files of a batch, in order.
pub async fn files_of(
    conn: &impl ConnectionTrait,
    batch_id: Uuid,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::BatchId.eq(batch_id))
        .order_by_asc(Column::Ordinal)
        .all(conn)
        .await?)
}

/// A file with where its bytes are.
pub async fn blob_of_file(
    conn: &impl ConnectionTrait,
    batch_id: Uuid,
    ordinal: i32,
) -> Result<Option<(Model, blob::Model)>, StoreError> {
    let found = Entity::find()
        .find_also_related(blob::Entity)
        .filter(Column::BatchId.eq(batch_id))
        .filter(Column::Ordinal.eq(ordinal))
        .one(conn)
        .await?;
    Ok(found.and_then(|(file, blob)| Some((file, blob?))))
}
