//! Offices.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QuerySelect as _,
};

use crate::entity::office;
use crate::error::StoreError;
use crate::tx::Tx;

/// The office with this number.
pub async fn find(
    conn: &impl ConnectionTrait,
    number: &str,
) -> Result<Option<office::Model>, StoreError> {
    Ok(office::Entity::find_by_id(number).one(conn).await?)
}

/// The offices with these numbers.
pub async fn find_all(
    conn: &impl ConnectionTrait,
    numbers: Vec<String>,
) -> Result<Vec<office::Model>, StoreError> {
    Ok(office::Entity::find()
        .filter(office::Column::Number.is_in(numbers))
        .all(conn)
        .await?)
}

/// The office with this number, locked until the transaction ends: who changes its people does so one
/// after the other.
pub async fn find_locked(tx: &Tx, number: &str) -> Result<Option<office::Model>, StoreError> {
    Ok(office::Entity::find_by_id(number)
        .lock_exclusive()
        .one(tx.conn())
        .await?)
}

/// Adds an office.
///
/// # Errors
/// [`StoreError::Conflict`] when the number is known.
pub async fn insert(tx: &Tx, office: office::Model) -> Result<(), StoreError> {
    office
        .into_active_model()
        .reset_all()
        .insert(tx.conn())
        .await?;
    Ok(())
}

/// Replaces name and source of an office.
pub async fn rename(tx: &Tx, number: &str, name: &str, source: &str) -> Result<(), StoreError> {
    use sea_orm::sea_query::Expr;
    office::Entity::update_many()
        .col_expr(office::Column::Name, Expr::value(name))
        .col_expr(office::Column::NameSource, Expr::value(source))
        .filter(office::Column::Number.eq(number))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Notes that the office is who it says it is; keeps the first time. Says whether there is such an office.
pub async fn verify(tx: &Tx, number: &str, at: DateTime<Utc>) -> Result<bool, StoreError> {
    use sea_orm::sea_query::Expr;
    office::Entity::update_many()
        .col_expr(office::Column::VerifiedAt, Expr::value(at))
        .filter(office::Column::Number.eq(number))
        .filter(office::Column::VerifiedAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(find(tx.conn(), number).await?.is_some())
}
