//! One application.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::{application, office};
use crate::error::{Fault, StoreError};

/// The application with this id.
pub async fn find(
    conn: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<application::Model>, StoreError> {
    Ok(application::Entity::find_by_id(id).one(conn).await?)
}

/// The application with this id and the name of its office.
pub async fn find_with_office(
    conn: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<(application::Model, String)>, StoreError> {
    let found = application::Entity::find_by_id(id)
        .find_also_related(office::Entity)
        .one(conn)
        .await?;
    let Some((application, office)) = found else {
        return Ok(None);
    };
    let office = office.ok_or_else(|| StoreError::Db(Fault::new("application without office")))?;
    Ok(Some((application, office.name)))
}

/// The application with this id, kept from others until the transaction ends. Everything that changes
/// an application begins with this: two changes never interleave.
pub async fn find_for_change(tx: &Tx, id: Uuid) -> Result<Option<application::Model>, StoreError> {
    Ok(application::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx.conn())
        .await?)
}

/// The office's live application under a scheme.
pub async fn find_live(
    conn: &impl ConnectionTrait,
    scheme_id: &str,
    office_number: &str,
) -> Result<Option<application::Model>, StoreError> {
    Ok(application::Entity::find()
        .filter(application::Column::SchemeId.eq(scheme_id))
        .filter(application::Column::OfficeNumber.eq(office_number))
        .filter(application::Column::Live.eq(true))
        .one(conn)
        .await?)
}

/// Schemes an office has applied under, whatever became of it.
pub async fn schemes_of_office(
    conn: &impl ConnectionTrait,
    office_number: &str,
) -> Result<Vec<String>, StoreError> {
    Ok(application::Entity::find()
        .select_only()
        .column(application::Column::SchemeId)
        .filter(application::Column::OfficeNumber.eq(office_number))
        .into_tuple()
        .all(conn)
        .await?)
}

/// Name of an office as registered.
pub async fn office_name(
    conn: &impl ConnectionTrait,
    office_number: &str,
) -> Result<String, StoreError> {
    let office = office::Entity::find_by_id(office_number).one(conn).await?;
    office
        .map(|office| office.name)
        .ok_or_else(|| StoreError::Db(Fault::new("office of an application is not there")))
}
