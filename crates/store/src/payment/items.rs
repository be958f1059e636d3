//! Items of a batch.

use std::collections::HashMap;

use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use super::item_state::{CANCELLED, PENDING};
use crate::Tx;
use crate::entity::payment_item::{Column, Entity, Model};
use crate::entity::{application, office};
use crate::error::StoreError;

/// An item with what people know it by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemRow {
    /// The item.
    pub item: Model,
    /// 受付番号.
    pub reception_number: String,
    /// Office.
    pub office_number: String,
    /// Name of the office.
    pub office_name: String,
}

/// Adds items.
///
/// # Errors
/// [`StoreError::Conflict`] with [`crate::Constraint::OneLivePayment`] when an application is being paid
/// or was paid.
pub async fn add_items(tx: &Tx, items: Vec<Model>) -> Result<(), StoreError> {
    if items.is_empty() {
        return Ok(());
    }
    let rows = items
        .into_iter()
        .map(|item| item.into_active_model().reset_all());
    Entity::insert_many(rows)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Items behind an ordinal, at most `limit`.
pub async fn items_after(
    conn: &impl ConnectionTrait,
    batch_id: Uuid,
    after: i64,
    limit: u64,
) -> Result<Vec<ItemRow>, StoreError> {
    let items = Entity::find()
        .find_also_related(application::Entity)
        .filter(Column::BatchId.eq(batch_id))
        .filter(Column::Ordinal.gt(after))
        .order_by_asc(Column::Ordinal)
        .limit(limit)
        .all(conn)
        .await?;
    let numbers = items
        .iter()
        .filter_map(|(_, application)| application.as_ref())
        .map(|application| application.office_number.as_str());
    let offices: Vec<(String, String)> = office::Entity::find()
        .select_only()
        .column(office::Column::Number)
        .column(office::Column::Name)
        .filter(office::Column::Number.is_in(numbers))
        .into_tuple()
        .all(conn)
        .await?;
    let names: HashMap<String, String> = offices.into_iter().collect();
    Ok(items
        .into_iter()
        .filter_map(|(item, application)| {
            let application = application?;
            Some(ItemRow {
                item,
                reception_number: application.reception_number.unwrap_or_default(),
                office_name: names
                    .get(&application.office_number)
                    .cloned()
                    .unwrap_or_default(),
                office_number: application.office_number,
            })
        })
        .collect())
}

/// The same, alone: for what people do not look at.
pub async fn bare_items_after(
    conn: &impl ConnectionTrait,
    batch_id: Uuid,
    after: i64,
    limit: u64,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::BatchId.eq(batch_id))
        .filter(Column::Ordinal.gt(after))
        .order_by_asc(Column::Ordinal)
        .limit(limit)
        .all(conn)
        .await?)
}

/// The items with these ordinals.
pub async fn items_by_ordinals(
    conn: &impl ConnectionTrait,
    batch_id: Uuid,
    ordinals: Vec<i64>,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::BatchId.eq(batch_id))
        .filter(Column::Ordinal.is_in(ordinals))
        .all(conn)
        .await?)
}

/// The last item an application was paid by, or was to be.
pub async fn last_item_of(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::ApplicationId.eq(application_id))
        .order_by_desc(Column::Id)
        .one(conn)
        .await?)
}

/// How many items of a batch are in each state.
pub async fn item_states(
    conn: &impl ConnectionTrait,
    batch_id: Uuid,
) -> Result<HashMap<String, i64>, StoreError> {
    let counted: Vec<(String, i64)> = Entity::find()
        .select_only()
        .column(Column::State)
        .column_as(Expr::col(Column::Id).count(), "items")
        .filter(Column::BatchId.eq(batch_id))
        .group_by(Column::State)
        .into_tuple()
        .all(conn)
        .await?;
    Ok(counted.into_iter().collect())
}

/// Items of a batch without a result.
pub async fn count_pending(conn: &impl ConnectionTrait, batch_id: Uuid) -> Result<u64, StoreError> {
    Ok(Entity::find()
        .filter(Column::BatchId.eq(batch_id))
        .filter(Column::State.eq(PENDING))
        .count(conn)
        .await?)
}

/// Cancels every item of a batch: its applications may be paid by another.
pub async fn cancel_items(tx: &Tx, batch_id: Uuid) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(CANCELLED))
        .col_expr(Column::Live, Expr::value(false))
        .filter(Column::BatchId.eq(batch_id))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Writes one result into pending items.
///
/// # Errors
/// [`StoreError::Stale`] when one of them is not pending any more.
pub async fn set_results(
    tx: &Tx,
    ids: Vec<Uuid>,
    state: &'static str,
    live: bool,
    return_code: char,
    result_id: Uuid,
) -> Result<(), StoreError> {
    let wanted = ids.len();
    let written = Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::Live, Expr::value(live))
        .col_expr(Column::ReturnCode, Expr::value(return_code.to_string()))
        .col_expr(Column::ResultId, Expr::value(result_id))
        .filter(Column::Id.is_in(ids))
        .filter(Column::State.eq(PENDING))
        .exec(tx.conn())
        .await?;
    if usize::try_from(written.rows_affected) == Ok(wanted) {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}
