//! 担当: the people an office serves.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use crate::entity::care_relation::{Column, Entity, Model};
use crate::error::StoreError;
use crate::tx::Tx;

/// Registers a relation.
///
/// # Errors
/// [`StoreError::Conflict`] with [`crate::Constraint::OneLiveRelation`] when there is a live one.
pub async fn insert(tx: &Tx, relation: Model) -> Result<(), StoreError> {
    Entity::insert(relation.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// The relation with this id, of this office.
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

/// The same, locked until the end of the transaction.
pub async fn find_for_change(tx: &Tx, office: &str, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id)
        .filter(Column::OfficeNumber.eq(office))
        .lock_exclusive()
        .one(tx.conn())
        .await?)
}

/// The live relation of an office to a person under a service.
pub async fn find_live(
    conn: &impl ConnectionTrait,
    office: &str,
    subject: &str,
    service: &str,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OfficeNumber.eq(office))
        .filter(Column::Subject.eq(subject))
        .filter(Column::ServiceCode.eq(service))
        .filter(Column::EndedOn.is_null())
        .one(conn)
        .await?)
}

/// Live relations of an office, oldest first.
pub async fn live_of_office(
    conn: &impl ConnectionTrait,
    office: &str,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OfficeNumber.eq(office))
        .filter(Column::EndedOn.is_null())
        .order_by_asc(Column::RegisteredAt)
        .order_by_asc(Column::Id)
        .all(conn)
        .await?)
}

/// Live relations to a person.
pub async fn live_of_subject(
    conn: &impl ConnectionTrait,
    subject: &str,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Subject.eq(subject))
        .filter(Column::EndedOn.is_null())
        .order_by_asc(Column::RegisteredAt)
        .all(conn)
        .await?)
}

/// The person was compared again: the viewing period begins anew.
pub async fn renew(
    tx: &Tx,
    id: Uuid,
    (check, card_identity): (&str, Option<&str>),
    view_until: NaiveDate,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let renewed = Entity::update_many()
        .col_expr(Column::IdentityCheck, Expr::value(check))
        .col_expr(
            Column::CardIdentity,
            Expr::value(card_identity.map(str::to_owned)),
        )
        .col_expr(Column::ViewUntil, Expr::value(view_until))
        .col_expr(Column::CheckedAt, Expr::value(at))
        .filter(Column::Id.eq(id))
        .filter(Column::EndedOn.is_null())
        .exec(tx.conn())
        .await?;
    one(renewed.rows_affected)
}

/// The office serves the person no more.
pub async fn end(tx: &Tx, id: Uuid, ended_on: NaiveDate) -> Result<(), StoreError> {
    let ended = Entity::update_many()
        .col_expr(Column::EndedOn, Expr::value(ended_on))
        .filter(Column::Id.eq(id))
        .filter(Column::EndedOn.is_null())
        .exec(tx.conn())
        .await?;
    one(ended.rows_affected)
}

fn one(rows: u64) -> Result<(), StoreError> {
    if rows == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}
