//! 最終確認.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use serde_json::Value;
use uuid::Uuid;

use crate::Tx;
use crate::entity::rehearsal::{Column, Entity, Model};
use crate::error::StoreError;

/// Result pages listed at most.
const SHOWN: u64 = 20;

/// The rehearsal of an office that is under way.
pub async fn open_rehearsal(
    conn: &impl ConnectionTrait,
    office: &str,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OfficeNumber.eq(office))
        .filter(Column::FinishedAt.is_null())
        .one(conn)
        .await?)
}

/// The same, kept from others until the transaction ends.
pub async fn open_rehearsal_locked(tx: &Tx, office: &str) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OfficeNumber.eq(office))
        .filter(Column::FinishedAt.is_null())
        .lock_exclusive()
        .one(tx.conn())
        .await?)
}

/// Begins a rehearsal.
///
/// # Errors
/// [`StoreError::Conflict`] with [`crate::Constraint::OneOpenRehearsal`] when one is under way.
pub async fn begin_rehearsal(tx: &Tx, rehearsal: Model) -> Result<(), StoreError> {
    Entity::insert(rehearsal.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Writes what came of the checks over version `before`.
///
/// # Errors
/// [`StoreError::Stale`] when it has another version or is finished.
pub async fn save_results(
    tx: &Tx,
    id: Uuid,
    before: i64,
    results: Value,
) -> Result<(), StoreError> {
    let written = Entity::update_many()
        .col_expr(Column::Results, Expr::value(results))
        .col_expr(Column::Version, Expr::value(before.saturating_add(1)))
        .filter(Column::Id.eq(id))
        .filter(Column::Version.eq(before))
        .filter(Column::FinishedAt.is_null())
        .exec(tx.conn())
        .await?;
    if written.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}

/// Finishes a rehearsal with its result page: everything of `finished` but id, office and beginning.
///
/// # Errors
/// [`StoreError::Stale`] when a check was run meanwhile, or it is finished already.
pub async fn finish_rehearsal(tx: &Tx, finished: Model) -> Result<(), StoreError> {
    let at: Option<DateTime<Utc>> = finished.finished_at;
    let written = Entity::update_many()
        .col_expr(Column::FinishedBy, Expr::value(finished.finished_by))
        .col_expr(Column::FinishedAt, Expr::value(at))
        .col_expr(Column::Number, Expr::value(finished.number))
        .col_expr(
            Column::VerificationCode,
            Expr::value(finished.verification_code),
        )
        .col_expr(Column::Seal, Expr::value(finished.seal))
        .col_expr(Column::Sha256, Expr::value(finished.sha256))
        .col_expr(Column::SizeBytes, Expr::value(finished.size_bytes))
        .filter(Column::Id.eq(finished.id))
        .filter(Column::Version.eq(finished.version))
        .filter(Column::FinishedAt.is_null())
        .exec(tx.conn())
        .await?;
    if written.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}

/// The finished rehearsals of an office, newest first.
pub async fn finished_rehearsals(
    conn: &impl ConnectionTrait,
    office: &str,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OfficeNumber.eq(office))
        .filter(Column::FinishedAt.is_not_null())
        .order_by_desc(Column::FinishedAt)
        .limit(SHOWN)
        .all(conn)
        .await?)
}

/// The rehearsal an office finished last.
pub async fn last_finished(
    conn: &impl ConnectionTrait,
    office: &str,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OfficeNumber.eq(office))
        .filter(Column::FinishedAt.is_not_null())
        .order_by_desc(Column::FinishedAt)
        .one(conn)
        .await?)
}

/// The rehearsal with this id, of this office.
pub async fn rehearsal_in(
    conn: &impl ConnectionTrait,
    office: &str,
    id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id)
        .filter(Column::OfficeNumber.eq(office))
        .one(conn)
        .await?)
}

/// The finished rehearsal with this verification code.
pub async fn rehearsal_by_code(
    conn: &impl ConnectionTrait,
    code: &str,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::VerificationCode.eq(code))
        .one(conn)
        .await?)
}
