//! 同意.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::entity::consent::{Column, Entity, Model};
use crate::error::StoreError;
use crate::tx::Tx;

/// Writes a consent down.
pub async fn insert(tx: &Tx, consent: Model) -> Result<(), StoreError> {
    Entity::insert(consent.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// The consent with this id.
pub async fn find(conn: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(conn).await?)
}

/// Every consent a person gave to an office, newest first; also those of an earlier relation.
pub async fn of_person_to_office(
    conn: &impl ConnectionTrait,
    subject: &str,
    office: &str,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Subject.eq(subject))
        .filter(Column::OfficeNumber.eq(office))
        .order_by_desc(Column::TakenAt)
        .order_by_desc(Column::Id)
        .all(conn)
        .await?)
}

/// Every consent given to an office.
pub async fn of_office(
    conn: &impl ConnectionTrait,
    office: &str,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OfficeNumber.eq(office))
        .all(conn)
        .await?)
}

/// Every consent of a person, newest first.
pub async fn of_subject(
    conn: &impl ConnectionTrait,
    subject: &str,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Subject.eq(subject))
        .order_by_desc(Column::TakenAt)
        .order_by_desc(Column::Id)
        .all(conn)
        .await?)
}

/// Withdraws a consent; says whether it stood.
pub async fn withdraw(
    tx: &Tx,
    id: Uuid,
    by: Uuid,
    reason: Option<String>,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let withdrawn = Entity::update_many()
        .col_expr(Column::WithdrawnAt, Expr::value(at))
        .col_expr(Column::WithdrawnBy, Expr::value(by))
        .col_expr(Column::WithdrawalReason, Expr::value(reason))
        .filter(Column::Id.eq(id))
        .filter(Column::WithdrawnAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(withdrawn.rows_affected == 1)
}
