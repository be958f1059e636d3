//! Roles of people.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Condition, DynIden, Expr, ExprTrait as _, IntoCondition as _};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::entity::{person, role_grant};
use crate::error::StoreError;
use crate::tx::Tx;

/// Live roles of a person, oldest first.
pub async fn of_person(
    conn: &impl ConnectionTrait,
    person: Uuid,
) -> Result<Vec<role_grant::Model>, StoreError> {
    Ok(role_grant::Entity::find()
        .filter(role_grant::Column::PersonId.eq(person))
        .filter(role_grant::Column::EndedAt.is_null())
        .order_by_asc(role_grant::Column::CreatedAt)
        .all(conn)
        .await?)
}

/// On joining `role_grants` under this name: the role is held now.
pub(super) fn is_held(grants: DynIden) -> Condition {
    Expr::col((grants, role_grant::Column::EndedAt))
        .is_null()
        .into_condition()
}

/// Live roles in an office with the people who hold them and are not locked out, oldest first.
pub async fn of_office(
    conn: &impl ConnectionTrait,
    office: &str,
) -> Result<Vec<(role_grant::Model, person::Model)>, StoreError> {
    let rows = role_grant::Entity::find()
        .find_also_related(person::Entity)
        .filter(role_grant::Column::OfficeNumber.eq(office))
        .filter(role_grant::Column::EndedAt.is_null())
        .filter(person::Column::DisabledAt.is_null())
        .order_by_asc(role_grant::Column::CreatedAt)
        .all(conn)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(grant, person)| Some((grant, person?)))
        .collect())
}

/// Gives a role.
///
/// # Errors
/// [`StoreError::Conflict`] when the person holds it.
pub async fn grant(tx: &Tx, grant: role_grant::Model) -> Result<(), StoreError> {
    grant
        .into_active_model()
        .reset_all()
        .insert(tx.conn())
        .await?;
    Ok(())
}

/// Ends every role of a person in an office; answers how many.
pub async fn end_in_office(
    tx: &Tx,
    person: Uuid,
    office: &str,
    at: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let ended = role_grant::Entity::update_many()
        .col_expr(role_grant::Column::EndedAt, Expr::value(at))
        .filter(role_grant::Column::PersonId.eq(person))
        .filter(role_grant::Column::OfficeNumber.eq(office))
        .filter(role_grant::Column::EndedAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(ended.rows_affected)
}

/// Live roles outside offices with the people who hold them and are not locked out, oldest first.
pub async fn of_federation(
    conn: &impl ConnectionTrait,
) -> Result<Vec<(role_grant::Model, person::Model)>, StoreError> {
    let rows = role_grant::Entity::find()
        .find_also_related(person::Entity)
        .filter(role_grant::Column::OfficeNumber.is_null())
        .filter(role_grant::Column::EndedAt.is_null())
        .filter(person::Column::DisabledAt.is_null())
        .order_by_asc(role_grant::Column::CreatedAt)
        .all(conn)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(grant, person)| Some((grant, person?)))
        .collect())
}

/// The same, kept from others until the transaction ends: who may go is decided on what is there.
pub async fn of_federation_locked(tx: &Tx) -> Result<Vec<role_grant::Model>, StoreError> {
    use sea_orm::QuerySelect as _;
    Ok(role_grant::Entity::find()
        .filter(role_grant::Column::OfficeNumber.is_null())
        .filter(role_grant::Column::EndedAt.is_null())
        .lock_exclusive()
        .all(tx.conn())
        .await?)
}

/// Ends one role of a person outside offices; false when the person does not hold it.
pub async fn end_in_federation(
    tx: &Tx,
    person: Uuid,
    role: &str,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let ended = role_grant::Entity::update_many()
        .col_expr(role_grant::Column::EndedAt, Expr::value(at))
        .filter(role_grant::Column::PersonId.eq(person))
        .filter(role_grant::Column::Role.eq(role))
        .filter(role_grant::Column::OfficeNumber.is_null())
        .filter(role_grant::Column::EndedAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(ended.rows_affected > 0)
}
