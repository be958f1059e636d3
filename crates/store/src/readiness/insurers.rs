//! 保険者 of municipalities.

use sea_orm::{
    ActiveModelTrait as _, ConnectionTrait, EntityTrait as _, IntoActiveModel as _, QueryOrder as _,
};

use crate::Tx;
use crate::entity::municipality_insurer::{Column, Entity, Model};
use crate::error::StoreError;

/// Rows written by one statement: well below the 32,766 parameters SQLite takes.
const AT_ONCE: usize = 1_000;

/// Every insurer known, by municipality.
pub async fn insurers(conn: &impl ConnectionTrait) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .order_by_asc(Column::MunicipalityCode)
        .all(conn)
        .await?)
}

/// Puts this list in the place of the one before.
pub async fn replace_insurers(tx: &Tx, rows: Vec<Model>) -> Result<(), StoreError> {
    Entity::delete_many().exec(tx.conn()).await?;
    for some in rows.chunks(AT_ONCE) {
        let some = some
            .iter()
            .map(|row| row.clone().into_active_model().reset_all());
        Entity::insert_many(some)
            .exec_without_returning(tx.conn())
            .await?;
    }
    Ok(())
}
