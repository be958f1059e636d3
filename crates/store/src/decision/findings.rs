//! Findings and internal comments.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::{case_comment, case_finding};
use crate::error::StoreError;

/// Findings of a case.
pub async fn findings_of(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<Option<case_finding::Model>, StoreError> {
    Ok(case_finding::Entity::find_by_id(application_id)
        .one(conn)
        .await?)
}

/// Replaces the findings of a case. `row.version` is the next version; the first is 1.
///
/// # Errors
/// [`StoreError::Stale`] when the stored version is not the one before.
pub async fn save_findings(tx: &Tx, row: case_finding::Model) -> Result<(), StoreError> {
    use case_finding::Column;
    if row.version == 1 && findings_of(tx.conn(), row.application_id).await?.is_none() {
        case_finding::Entity::insert(row.into_active_model().reset_all())
            .exec_without_returning(tx.conn())
            .await?;
        return Ok(());
    }
    let written = case_finding::Entity::update_many()
        .col_expr(Column::Version, Expr::value(row.version))
        .col_expr(Column::Items, Expr::value(row.items))
        .col_expr(Column::SavedBy, Expr::value(row.saved_by))
        .col_expr(Column::SavedAt, Expr::value(row.saved_at))
        .filter(Column::ApplicationId.eq(row.application_id))
        .filter(Column::Version.eq(row.version.saturating_sub(1)))
        .exec(tx.conn())
        .await?;
    if written.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}

/// Comments of a case, oldest first.
pub async fn comments_of(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<Vec<case_comment::Model>, StoreError> {
    Ok(case_comment::Entity::find()
        .filter(case_comment::Column::ApplicationId.eq(application_id))
        .order_by_asc(case_comment::Column::At)
        .order_by_asc(case_comment::Column::Id)
        .all(conn)
        .await?)
}

/// Adds a comment.
pub async fn add_comment(tx: &Tx, row: case_comment::Model) -> Result<(), StoreError> {
    case_comment::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}
