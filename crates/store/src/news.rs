//! News of the operator.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::news::{Column, Entity, Model};
use crate::error::StoreError;

/// What everybody sees on a day, newest first.
pub async fn published(
    conn: &impl ConnectionTrait,
    on: NaiveDate,
    most: u64,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::WithdrawnAt.is_null())
        .filter(Column::PublishedOn.lte(on))
        .order_by_desc(Column::PublishedOn)
        .order_by_desc(Column::Id)
        .limit(most)
        .all(conn)
        .await?)
}

/// Everything that was not withdrawn, newest first.
pub async fn all(conn: &impl ConnectionTrait, most: u64) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::WithdrawnAt.is_null())
        .order_by_desc(Column::PublishedOn)
        .order_by_desc(Column::Id)
        .limit(most)
        .all(conn)
        .await?)
}

/// One that was not withdrawn.
pub async fn find(conn: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id)
        .filter(Column::WithdrawnAt.is_null())
        .one(conn)
        .await?)
}

/// Adds one.
pub async fn add(tx: &Tx, row: Model) -> Result<(), StoreError> {
    Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Writes the texts and the day over version `before`.
///
/// # Errors
/// [`StoreError::Stale`] when it has another version, or was withdrawn.
pub async fn change(tx: &Tx, row: Model, before: i64) -> Result<(), StoreError> {
    let written = Entity::update_many()
        .col_expr(Column::PublishedOn, Expr::value(row.published_on))
        .col_expr(Column::Title, Expr::value(row.title))
        .col_expr(Column::Body, Expr::value(row.body))
        .col_expr(Column::EasyTitle, Expr::value(row.easy_title))
        .col_expr(Column::EasyBody, Expr::value(row.easy_body))
        .col_expr(Column::EnglishTitle, Expr::value(row.english_title))
        .col_expr(Column::EnglishBody, Expr::value(row.english_body))
        .col_expr(Column::Version, Expr::value(row.version))
        .col_expr(Column::UpdatedAt, Expr::value(row.updated_at))
        .filter(Column::Id.eq(row.id))
        .filter(Column::Version.eq(before))
        .filter(Column::WithdrawnAt.is_null())
        .exec(tx.conn())
        .await?;
    if written.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}

/// Takes one down; false when it is down already or was never there.
pub async fn withdraw(tx: &Tx, id: Uuid, at: DateTime<Utc>) -> Result<bool, StoreError> {
    let done = Entity::update_many()
        .col_expr(Column::WithdrawnAt, Expr::value(at))
        .filter(Column::Id.eq(id))
        .filter(Column::WithdrawnAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(done.rows_affected == 1)
}
