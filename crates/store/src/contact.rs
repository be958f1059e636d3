//! Messages of the contact form, kept only until they were handed to the mail server.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _,
};
use uuid::Uuid;

use crate::entity::contact_message::{Column, Entity, Model};
use crate::error::StoreError;
use crate::{Database, Tx};

/// Keeps a message.
pub async fn add(tx: &Tx, message: Model) -> Result<(), StoreError> {
    Entity::insert(message.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// A message still kept.
pub async fn find(conn: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(conn).await?)
}

/// Forgets a message; false when it is forgotten already.
pub async fn forget(tx: &Tx, id: Uuid) -> Result<bool, StoreError> {
    let gone = Entity::delete_by_id(id).exec(tx.conn()).await?;
    Ok(gone.rows_affected > 0)
}

/// Forgets messages from before `before` that no mail server took (bookkeeping); answers how many.
pub async fn sweep(db: &Database, before: DateTime<Utc>) -> Result<u64, StoreError> {
    let tx = db.begin().await?;
    let removed = Entity::delete_many()
        .filter(Column::CreatedAt.lt(before))
        .exec(tx.conn())
        .await?;
    tx.commit_bookkeeping().await?;
    Ok(removed.rows_affected)
}
