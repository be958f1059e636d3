//! 差戻し.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::{case_return, return_mark};
use crate::error::StoreError;

/// A 差戻し with what it asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnRow {
    /// The return.
    pub sent_back: case_return::Model,
    /// Its marks in order.
    pub marks: Vec<return_mark::Model>,
}

/// Every 差戻し of an application, newest first.
pub async fn returns_of(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<Vec<ReturnRow>, StoreError> {
    let returns = case_return::Entity::find()
        .filter(case_return::Column::ApplicationId.eq(application_id))
        .order_by_desc(case_return::Column::Ordinal)
        .all(conn)
        .await?;
    if returns.is_empty() {
        return Ok(Vec::new());
    }
    let marks = return_mark::Entity::find()
        .filter(return_mark::Column::ReturnId.is_in(returns.iter().map(|one| one.id)))
        .order_by_asc(return_mark::Column::Ordinal)
        .all(conn)
        .await?;
    Ok(returns
        .into_iter()
        .map(|sent_back| ReturnRow {
            marks: marks
                .iter()
                .filter(|mark| mark.return_id == sent_back.id)
                .cloned()
                .collect(),
            sent_back,
        })
        .collect())
}

/// How often an application was sent back.
pub async fn count_returns(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<u64, StoreError> {
    Ok(case_return::Entity::find()
        .filter(case_return::Column::ApplicationId.eq(application_id))
        .count(conn)
        .await?)
}

/// When an application was last sent back.
pub async fn last_returned_at(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let last = case_return::Entity::find()
        .filter(case_return::Column::ApplicationId.eq(application_id))
        .order_by_desc(case_return::Column::Ordinal)
        .one(conn)
        .await?;
    Ok(last.map(|last| last.returned_at))
}

/// Adds a 差戻し.
pub async fn add_return(tx: &Tx, row: ReturnRow) -> Result<(), StoreError> {
    case_return::Entity::insert(row.sent_back.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    let marks = row
        .marks
        .into_iter()
        .map(|mark| mark.into_active_model().reset_all());
    return_mark::Entity::insert_many(marks)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}
