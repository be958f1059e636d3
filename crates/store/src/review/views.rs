//! Saved views.

use sea_orm::sea_query::{Condition, OnConflict};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::saved_view::{Column, Entity, Model};
use crate::error::StoreError;

/// A person's own views and the shared ones, by name.
pub async fn views_of(conn: &impl ConnectionTrait, person: Uuid) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(
            Condition::any()
                .add(Column::PersonId.eq(person))
                .add(Column::Shared.eq(true)),
        )
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id)
        .all(conn)
        .await?)
}

/// Saves a view; one of the same person and name is replaced and keeps its id.
pub async fn save_view(tx: &Tx, view: Model) -> Result<(), StoreError> {
    let same_name = OnConflict::columns([Column::PersonId, Column::Name])
        .update_columns([Column::Filter, Column::Shared])
        .to_owned();
    Entity::insert(view.into_active_model().reset_all())
        .on_conflict(same_name)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// A person's view of this name.
pub async fn find_view(
    conn: &impl ConnectionTrait,
    person: Uuid,
    name: &str,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::PersonId.eq(person))
        .filter(Column::Name.eq(name))
        .one(conn)
        .await?)
}

/// Removes a view of this person; says whether there was one.
pub async fn remove_view(tx: &Tx, person: Uuid, id: Uuid) -> Result<bool, StoreError> {
    let removed = Entity::delete_many()
        .filter(Column::PersonId.eq(person))
        .filter(Column::Id.eq(id))
        .exec(tx.conn())
        .await?;
    Ok(removed.rows_affected == 1)
}
