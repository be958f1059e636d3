//! Letters with codes.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _, ExprTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use crate::entity::office;
use crate::entity::office_letter::{Column, Entity, Model};
use crate::error::StoreError;
use crate::tx::Tx;

/// Letters listed at most.
const LISTED: u64 = 500;

/// Adds a letter.
///
/// # Errors
/// [`StoreError::Conflict`] when one of the office is open.
pub async fn insert(tx: &Tx, letter: Model) -> Result<(), StoreError> {
    letter
        .into_active_model()
        .reset_all()
        .insert(tx.conn())
        .await?;
    Ok(())
}

/// The open letter of an office.
pub async fn open(conn: &impl ConnectionTrait, office: &str) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OfficeNumber.eq(office))
        .filter(Column::ClosedAt.is_null())
        .one(conn)
        .await?)
}

/// The open letter of an office, locked: codes are tried one after the other.
pub async fn open_locked(tx: &Tx, office: &str) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OfficeNumber.eq(office))
        .filter(Column::ClosedAt.is_null())
        .lock_exclusive()
        .one(tx.conn())
        .await?)
}

/// Open letters with their offices, oldest first.
pub async fn all_open(
    conn: &impl ConnectionTrait,
) -> Result<Vec<(Model, Option<office::Model>)>, StoreError> {
    Ok(Entity::find()
        .find_also_related(office::Entity)
        .filter(Column::ClosedAt.is_null())
        .order_by_asc(Column::AskedAt)
        .limit(LISTED)
        .all(conn)
        .await?)
}

/// Gives a letter a new code: the former one is void.
pub async fn print(
    tx: &Tx,
    id: Uuid,
    code_hash: &str,
    by: Uuid,
    at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::CodeHash, Expr::value(code_hash))
        .col_expr(Column::MadeBy, Expr::value(by))
        .col_expr(Column::MadeAt, Expr::value(at))
        .col_expr(Column::ExpiresAt, Expr::value(expires_at))
        .col_expr(Column::Attempts, Expr::value(0))
        .filter(Column::Id.eq(id))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Counts a wrong code.
pub async fn count_attempt(tx: &Tx, id: Uuid) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .filter(Column::Id.eq(id))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Closes the open letter of an office, used or void.
pub async fn close(tx: &Tx, office: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::ClosedAt, Expr::value(at))
        .filter(Column::OfficeNumber.eq(office))
        .filter(Column::ClosedAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(())
}
