//! What an office may serve people under.

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};

use crate::entity::office_service::{Column, Entity, Model};
use crate::error::StoreError;
use crate::tx::Tx;

/// Notes a service of an office; one known already stays as it is.
pub async fn add(tx: &Tx, service: Model) -> Result<(), StoreError> {
    let known = OnConflict::columns([Column::OfficeNumber, Column::ServiceCode])
        .do_nothing()
        .to_owned();
    Entity::insert(service.into_active_model().reset_all())
        .on_conflict(known)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// The services of an office, by code.
pub async fn of_office(
    conn: &impl ConnectionTrait,
    office: &str,
) -> Result<Vec<String>, StoreError> {
    let rows = Entity::find()
        .filter(Column::OfficeNumber.eq(office))
        .order_by_asc(Column::ServiceCode)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| row.service_code).collect())
}
