//! Roles of people.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
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
