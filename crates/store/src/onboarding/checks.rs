//! Last checks of terminals.

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::terminal_check::{Column, Entity, Model};
use crate::error::StoreError;

/// The last checks of these terminals.
pub async fn checks_of(
    conn: &impl ConnectionTrait,
    terminals: Vec<Uuid>,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::TerminalId.is_in(terminals))
        .all(conn)
        .await?)
}

/// Puts a check in the place of the one before. What was measured last is what counts.
pub async fn keep_check(tx: &Tx, check: Model) -> Result<(), StoreError> {
    Entity::insert(check.into_active_model().reset_all())
        .on_conflict(
            OnConflict::column(Column::TerminalId)
                .update_columns([
                    Column::Report,
                    Column::Tls,
                    Column::Passed,
                    Column::CheckedBy,
                    Column::CheckedAt,
                ])
                .to_owned(),
        )
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}
