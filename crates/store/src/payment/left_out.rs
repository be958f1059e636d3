//! What a batch did not take.

use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromQueryResult,
    IntoActiveModel as _, PaginatorTrait as _, QueryFilter as _, Statement,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::payment_left_out::{Column, Entity, Model};
use crate::error::StoreError;

/// An application left out, with what people know it by.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct LeftOutRow {
    /// Application.
    pub application_id: Uuid,
    /// 受付番号.
    pub reception_number: String,
    /// Name of the office.
    pub office_name: String,
    /// What stood in the way; absent when an officer left it out.
    pub obstacle: Option<String>,
    /// The character, bank or branch.
    pub detail: Option<String>,
}

/// Adds what a batch did not take.
pub async fn add_left_out(tx: &Tx, rows: Vec<Model>) -> Result<(), StoreError> {
    if rows.is_empty() {
        return Ok(());
    }
    let rows = rows
        .into_iter()
        .map(|row| row.into_active_model().reset_all());
    Entity::insert_many(rows)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// How many a batch did not take.
pub async fn count_left_out(
    conn: &impl ConnectionTrait,
    batch_id: Uuid,
) -> Result<u64, StoreError> {
    Ok(Entity::find()
        .filter(Column::BatchId.eq(batch_id))
        .count(conn)
        .await?)
}

/// What a batch did not take by 受付番号, at most `limit`.
pub async fn left_out_of(
    conn: &impl ConnectionTrait,
    batch_id: Uuid,
    limit: u64,
) -> Result<Vec<LeftOutRow>, StoreError> {
    let sql = "SELECT left_out.application_id, left_out.obstacle, left_out.detail,
            coalesce(applications.reception_number, '') AS reception_number, offices.name AS office_name
         FROM payment_left_out AS left_out
         JOIN applications ON applications.id = left_out.application_id
         JOIN offices ON offices.number = applications.office_number
         WHERE left_out.batch_id = $1 ORDER BY applications.reception_number LIMIT $2";
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let values = [batch_id.into(), limit.into()];
    let statement = Statement::from_sql_and_values(conn.get_database_backend(), sql, values);
    Ok(LeftOutRow::find_by_statement(statement).all(conn).await?)
}
