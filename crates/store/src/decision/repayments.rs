//! Repayments.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::{application, repayment, repayment_entry};
use crate::error::StoreError;

/// Books an amount owed back.
pub async fn add_repayment(tx: &Tx, row: repayment::Model) -> Result<(), StoreError> {
    repayment::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// The repayment with this id.
pub async fn repayment(
    conn: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<repayment::Model>, StoreError> {
    Ok(repayment::Entity::find_by_id(id).one(conn).await?)
}

/// The repayment with this id, kept from others until the transaction ends.
pub async fn repayment_for_change(
    tx: &Tx,
    id: Uuid,
) -> Result<Option<repayment::Model>, StoreError> {
    Ok(repayment::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx.conn())
        .await?)
}

/// Repayments of an application, oldest first.
pub async fn repayments_of(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<Vec<repayment::Model>, StoreError> {
    Ok(repayment::Entity::find()
        .filter(repayment::Column::ApplicationId.eq(application_id))
        .order_by_asc(repayment::Column::CreatedAt)
        .order_by_asc(repayment::Column::Id)
        .all(conn)
        .await?)
}

/// Repayments by due day with their applications, at most `limit`.
pub async fn open_repayments(
    conn: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<(repayment::Model, application::Model)>, StoreError> {
    let rows = repayment::Entity::find()
        .order_by_asc(repayment::Column::DueOn)
        .order_by_asc(repayment::Column::Id)
        .limit(limit)
        .all(conn)
        .await?;
    let of = rows.iter().map(|row| row.application_id);
    let applications = application::Entity::find()
        .filter(application::Column::Id.is_in(of))
        .all(conn)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let of = applications
                .iter()
                .find(|application| application.id == row.application_id)?;
            Some((row, of.clone()))
        })
        .collect())
}

/// Payments of these repayments by day.
pub async fn entries_of(
    conn: &impl ConnectionTrait,
    repayments: Vec<Uuid>,
) -> Result<Vec<repayment_entry::Model>, StoreError> {
    if repayments.is_empty() {
        return Ok(Vec::new());
    }
    Ok(repayment_entry::Entity::find()
        .filter(repayment_entry::Column::RepaymentId.is_in(repayments))
        .order_by_asc(repayment_entry::Column::PaidOn)
        .order_by_asc(repayment_entry::Column::RecordedAt)
        .order_by_asc(repayment_entry::Column::Id)
        .all(conn)
        .await?)
}

/// Writes down a payment.
pub async fn add_entry(tx: &Tx, row: repayment_entry::Model) -> Result<(), StoreError> {
    repayment_entry::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Counts the version of a repayment up.
///
/// # Errors
/// [`StoreError::Stale`] when the stored version is not `seen`.
pub async fn save_repayment_version(tx: &Tx, id: Uuid, seen: i64) -> Result<(), StoreError> {
    use repayment::Column;
    let written = repayment::Entity::update_many()
        .col_expr(Column::Version, Expr::value(seen.saturating_add(1)))
        .filter(Column::Id.eq(id))
        .filter(Column::Version.eq(seen))
        .exec(tx.conn())
        .await?;
    if written.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}
