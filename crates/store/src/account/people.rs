//! People.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QuerySelect as _,
};
use uuid::Uuid;

use crate::entity::person;
use crate::error::StoreError;
use crate::tx::Tx;

/// The person with this id.
pub async fn find(
    conn: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<person::Model>, StoreError> {
    Ok(person::Entity::find_by_id(id).one(conn).await?)
}

/// The people with these ids.
pub async fn find_all(
    conn: &impl ConnectionTrait,
    ids: Vec<Uuid>,
) -> Result<Vec<person::Model>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(person::Entity::find()
        .filter(person::Column::Id.is_in(ids))
        .all(conn)
        .await?)
}

/// The person who signs in with this address (in lower case).
pub async fn find_by_email(
    conn: &impl ConnectionTrait,
    email: &str,
) -> Result<Option<person::Model>, StoreError> {
    Ok(person::Entity::find()
        .filter(person::Column::Email.eq(email))
        .one(conn)
        .await?)
}

/// Adds a person.
///
/// # Errors
/// [`StoreError::Conflict`] when the address has an account.
pub async fn insert(tx: &Tx, person: person::Model) -> Result<(), StoreError> {
    person
        .into_active_model()
        .reset_all()
        .insert(tx.conn())
        .await?;
    Ok(())
}

/// Locks a person out from `at`; false when there is none or it is locked already.
pub async fn disable(tx: &Tx, id: Uuid, at: DateTime<Utc>) -> Result<bool, StoreError> {
    let disabled = person::Entity::update_many()
        .col_expr(person::Column::DisabledAt, Expr::value(at))
        .filter(person::Column::Id.eq(id))
        .filter(person::Column::DisabledAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(disabled.rows_affected > 0)
}

/// The person with this id, locked until the transaction ends.
pub async fn find_locked(tx: &Tx, id: Uuid) -> Result<Option<person::Model>, StoreError> {
    Ok(person::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx.conn())
        .await?)
}
