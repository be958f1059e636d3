//! Policies put in force here.

use sea_orm::{
    ActiveModelTrait as _, ConnectionTrait, EntityTrait as _, IntoActiveModel as _, QueryOrder as _,
};

use crate::entity::access_policy::{Column, Entity, Model};
use crate::error::StoreError;
use crate::tx::Tx;

/// Puts a policy in force.
///
/// # Errors
/// [`StoreError::Conflict`] with [`crate::Constraint::PolicyVersion`] when there was one of this version.
pub async fn put(tx: &Tx, policy: Model) -> Result<(), StoreError> {
    Entity::insert(policy.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// The one in force; none: the one delivered with the program.
pub async fn in_force(conn: &impl ConnectionTrait) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .order_by_desc(Column::PutAt)
        .order_by_desc(Column::Id)
        .one(conn)
        .await?)
}

/// All of them, newest first.
pub async fn all(conn: &impl ConnectionTrait) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .order_by_desc(Column::PutAt)
        .order_by_desc(Column::Id)
        .all(conn)
        .await?)
}
