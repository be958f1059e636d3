//! The terminals themselves.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::entity::{person, terminal};
use crate::error::StoreError;
use crate::tx::Tx;

/// Adds a terminal.
///
/// # Errors
/// [`StoreError::Conflict`] when the office has a live terminal of this name.
pub async fn insert(tx: &Tx, terminal: terminal::Model) -> Result<(), StoreError> {
    terminal
        .into_active_model()
        .reset_all()
        .insert(tx.conn())
        .await?;
    Ok(())
}

/// The terminals of an office, in service first, newest first, each with who registered it.
pub async fn list(
    conn: &impl ConnectionTrait,
    office: &str,
) -> Result<Vec<(terminal::Model, Option<person::Model>)>, StoreError> {
    let mut found = terminal::Entity::find()
        .find_also_related(person::Entity)
        .filter(terminal::Column::OfficeNumber.eq(office))
        .order_by_desc(terminal::Column::RegisteredAt)
        .order_by_desc(terminal::Column::Id)
        .all(conn)
        .await?;
    found.sort_by_key(|(terminal, _)| terminal.retired_at.is_some());
    Ok(found)
}

/// How many terminals of an office are in service.
pub async fn count_live(conn: &impl ConnectionTrait, office: &str) -> Result<u64, StoreError> {
    Ok(terminal::Entity::find()
        .filter(terminal::Column::OfficeNumber.eq(office))
        .filter(terminal::Column::RetiredAt.is_null())
        .count(conn)
        .await?)
}

/// The terminal with this id.
pub async fn find(
    conn: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<terminal::Model>, StoreError> {
    Ok(terminal::Entity::find_by_id(id).one(conn).await?)
}

/// Takes a terminal out of service; false when it is not in service in this office.
pub async fn retire(
    tx: &Tx,
    office: &str,
    id: Uuid,
    by: Uuid,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let retired = terminal::Entity::update_many()
        .col_expr(terminal::Column::RetiredAt, Expr::value(at))
        .col_expr(terminal::Column::RetiredBy, Expr::value(by))
        .filter(terminal::Column::Id.eq(id))
        .filter(terminal::Column::OfficeNumber.eq(office))
        .filter(terminal::Column::RetiredAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(retired.rows_affected > 0)
}
