//! Who may edit the entry of a municipality.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::{municipality_officer, person};
use crate::error::StoreError;

/// Appoints a person for a municipality.
///
/// # Errors
/// [`StoreError::Conflict`] with [`crate::Constraint::OneLiveOfficer`] when the person is appointed.
pub async fn appoint(tx: &Tx, officer: municipality_officer::Model) -> Result<(), StoreError> {
    municipality_officer::Entity::insert(officer.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Ends an appointment; `None` when there is none that holds.
pub async fn end_appointment(
    tx: &Tx,
    id: Uuid,
    at: DateTime<Utc>,
) -> Result<Option<municipality_officer::Model>, StoreError> {
    let found = municipality_officer::Entity::find_by_id(id)
        .one(tx.conn())
        .await?;
    let ended = municipality_officer::Entity::update_many()
        .col_expr(municipality_officer::Column::EndedAt, Expr::value(at))
        .filter(municipality_officer::Column::Id.eq(id))
        .filter(municipality_officer::Column::EndedAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(found.filter(|_| ended.rows_affected > 0))
}

/// Appointments that hold, with people who are not locked out, by municipality.
pub async fn officers(
    conn: &impl ConnectionTrait,
) -> Result<Vec<(municipality_officer::Model, person::Model)>, StoreError> {
    let rows = municipality_officer::Entity::find()
        .find_also_related(person::Entity)
        .filter(municipality_officer::Column::EndedAt.is_null())
        .filter(person::Column::DisabledAt.is_null())
        .order_by_asc(municipality_officer::Column::MunicipalityCode)
        .order_by_asc(municipality_officer::Column::CreatedAt)
        .all(conn)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(officer, person)| Some((officer, person?)))
        .collect())
}

/// Codes of the municipalities a person is appointed for, in order.
pub async fn of_person(
    conn: &impl ConnectionTrait,
    person: Uuid,
) -> Result<Vec<String>, StoreError> {
    let rows = municipality_officer::Entity::find()
        .filter(municipality_officer::Column::PersonId.eq(person))
        .filter(municipality_officer::Column::EndedAt.is_null())
        .order_by_asc(municipality_officer::Column::MunicipalityCode)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| row.municipality_code).collect())
}
