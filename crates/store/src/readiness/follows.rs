//! Addresses that follow a municipality.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use crate::entity::readiness_follow::{Column, Entity, Model};
use crate::error::StoreError;
use crate::{Database, Tx};

/// The follow with this id.
pub async fn find_follow(
    conn: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(conn).await?)
}

/// The follow of this municipality by this address.
pub async fn follow_of(
    conn: &impl ConnectionTrait,
    code: &str,
    email: &str,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::MunicipalityCode.eq(code))
        .filter(Column::Email.eq(email))
        .one(conn)
        .await?)
}

/// Adds a follow.
///
/// # Errors
/// [`StoreError::Conflict`] with [`crate::Constraint::OneFollow`] when there is one.
pub async fn add_follow(tx: &Tx, follow: Model) -> Result<(), StoreError> {
    Entity::insert(follow.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Confirms a follow; false when it is confirmed already or gone.
pub async fn confirm_follow(tx: &Tx, id: Uuid, at: DateTime<Utc>) -> Result<bool, StoreError> {
    let confirmed = Entity::update_many()
        .col_expr(Column::ConfirmedAt, Expr::value(at))
        .filter(Column::Id.eq(id))
        .filter(Column::ConfirmedAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(confirmed.rows_affected > 0)
}

/// Removes a follow with its address; false when it is gone already.
pub async fn end_follow(tx: &Tx, id: Uuid) -> Result<bool, StoreError> {
    let ended = Entity::delete_by_id(id).exec(tx.conn()).await?;
    Ok(ended.rows_affected > 0)
}

/// Ids of confirmed follows of a municipality above `after`, in their order; at most 500.
pub async fn followers(
    conn: &impl ConnectionTrait,
    code: &str,
    after: Option<Uuid>,
) -> Result<Vec<Uuid>, StoreError> {
    let mut found = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::MunicipalityCode.eq(code))
        .filter(Column::ConfirmedAt.is_not_null());
    if let Some(after) = after {
        found = found.filter(Column::Id.gt(after));
    }
    Ok(found
        .order_by_asc(Column::Id)
        .limit(500)
        .into_tuple()
        .all(conn)
        .await?)
}

/// Removes follows asked for before `before` and never confirmed (bookkeeping); answers how many.
pub async fn sweep_follows(db: &Database, before: DateTime<Utc>) -> Result<u64, StoreError> {
    let tx = db.begin().await?;
    let removed = Entity::delete_many()
        .filter(Column::CreatedAt.lt(before))
        .filter(Column::ConfirmedAt.is_null())
        .exec(tx.conn())
        .await?;
    tx.commit_bookkeeping().await?;
    Ok(removed.rows_affected)
}
