//! 申し出.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::entity::objection::{Column, Entity, Model};
use crate::error::StoreError;
use crate::tx::Tx;

/// Writes an objection down.
pub async fn insert(tx: &Tx, objection: Model) -> Result<(), StoreError> {
    Entity::insert(objection.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Of an office, newest first.
pub async fn of_office(
    conn: &impl ConnectionTrait,
    office: &str,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OfficeNumber.eq(office))
        .order_by_desc(Column::MadeAt)
        .all(conn)
        .await?)
}

/// Of a person, newest first.
pub async fn of_subject(
    conn: &impl ConnectionTrait,
    subject: &str,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Subject.eq(subject))
        .order_by_desc(Column::MadeAt)
        .all(conn)
        .await?)
}

/// The objection with this id, about this office.
pub async fn find_in(
    conn: &impl ConnectionTrait,
    office: &str,
    id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id)
        .filter(Column::OfficeNumber.eq(office))
        .one(conn)
        .await?)
}

/// Notes the answer; says whether there was none yet.
pub async fn answer(
    tx: &Tx,
    id: Uuid,
    text: &str,
    by: Uuid,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let written = Entity::update_many()
        .col_expr(Column::Answer, Expr::value(text))
        .col_expr(Column::AnsweredBy, Expr::value(by))
        .col_expr(Column::AnsweredAt, Expr::value(at))
        .filter(Column::Id.eq(id))
        .filter(Column::Answer.is_null())
        .exec(tx.conn())
        .await?;
    Ok(written.rows_affected == 1)
}
