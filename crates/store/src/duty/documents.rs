//! Files of a report or request.

use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::duty_document::{Column, Entity, Model};
use crate::error::StoreError;

/// Files of some duties, in the order they came in.
pub async fn documents_of(
    conn: &impl ConnectionTrait,
    duties: Vec<Uuid>,
) -> Result<Vec<Model>, StoreError> {
    if duties.is_empty() {
        return Ok(Vec::new());
    }
    Ok(Entity::find()
        .filter(Column::DutyId.is_in(duties))
        .order_by_asc(Column::UploadedAt)
        .order_by_asc(Column::Id)
        .all(conn)
        .await?)
}

/// A file of a duty.
pub async fn find_document(
    conn: &impl ConnectionTrait,
    duty_id: Uuid,
    id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id)
        .filter(Column::DutyId.eq(duty_id))
        .one(conn)
        .await?)
}

/// Adds a file whose content was claimed with [`crate::application::claim_blob`].
pub async fn add_document(tx: &Tx, document: Model) -> Result<(), StoreError> {
    Entity::insert(document.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Takes a file out; its content goes with the next sweep unless something else refers to it.
pub async fn remove_document(tx: &Tx, id: Uuid) -> Result<(), StoreError> {
    Entity::delete_by_id(id).exec(tx.conn()).await?;
    Ok(())
}
