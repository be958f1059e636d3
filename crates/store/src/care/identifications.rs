//! Who was identified a moment ago.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::entity::identification::{Column, Entity, Model};
use crate::error::StoreError;
use crate::tx::Tx;

/// `found_by` of those found by their card.
pub const BY_CARD: &str = "card";

/// Notes an identification.
pub async fn insert(tx: &Tx, identification: Model) -> Result<(), StoreError> {
    Entity::insert(identification.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Uses an identification up, and answers it; none when it is another session's, used or past.
pub async fn take(
    tx: &Tx,
    id: Uuid,
    session: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<Model>, StoreError> {
    let taken = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(now))
        .filter(Column::Id.eq(id))
        .filter(Column::SessionId.eq(session))
        .filter(Column::UsedAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .exec(tx.conn())
        .await?;
    if taken.rows_affected == 0 {
        return Ok(None);
    }
    Ok(Entity::find_by_id(id).one(tx.conn()).await?)
}

/// The newest identification of a person by their card, by this session, that is not past, used or not.
pub async fn recent_by_card(
    conn: &impl ConnectionTrait,
    session: Uuid,
    subject: &str,
    now: DateTime<Utc>,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::SessionId.eq(session))
        .filter(Column::Subject.eq(subject))
        .filter(Column::FoundBy.eq(BY_CARD))
        .filter(Column::ExpiresAt.gt(now))
        .order_by_desc(Column::CreatedAt)
        .one(conn)
        .await?)
}

/// Removes identifications that ended before; answers how many.
pub async fn sweep(db: &crate::Database, before: DateTime<Utc>) -> Result<u64, StoreError> {
    let tx = db.begin().await?;
    let removed = Entity::delete_many()
        .filter(Column::ExpiresAt.lt(before))
        .exec(tx.conn())
        .await?;
    tx.commit_bookkeeping().await?;
    Ok(removed.rows_affected)
}
