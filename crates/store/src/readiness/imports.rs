//! Published lists taken over.

use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::{readiness_change, readiness_import};
use crate::error::StoreError;

/// Notes an import.
pub async fn add_import(tx: &Tx, import: readiness_import::Model) -> Result<(), StoreError> {
    readiness_import::Entity::insert(import.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// The last imports, newest first.
pub async fn imports(
    conn: &impl ConnectionTrait,
) -> Result<Vec<readiness_import::Model>, StoreError> {
    Ok(readiness_import::Entity::find()
        .order_by_desc(readiness_import::Column::ImportedAt)
        .order_by_desc(readiness_import::Column::Id)
        .limit(20)
        .all(conn)
        .await?)
}

/// What an import changed, by municipality.
pub async fn changes_of_import(
    conn: &impl ConnectionTrait,
    import: Uuid,
) -> Result<Vec<readiness_change::Model>, StoreError> {
    Ok(readiness_change::Entity::find()
        .filter(readiness_change::Column::ImportId.eq(import))
        .order_by_asc(readiness_change::Column::MunicipalityCode)
        .all(conn)
        .await?)
}

/// The change with this id.
pub async fn find_change(
    conn: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<readiness_change::Model>, StoreError> {
    Ok(readiness_change::Entity::find_by_id(id).one(conn).await?)
}
