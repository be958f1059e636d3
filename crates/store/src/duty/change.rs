//! One report or request.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::duty::{Column, Entity, Model};
use crate::entity::duty_document;
use crate::error::StoreError;

/// Opens a duty.
///
/// # Errors
/// [`StoreError::Conflict`] with [`crate::Constraint::OneTaxReport`] when the application has its report.
pub async fn insert(tx: &Tx, duty: Model) -> Result<(), StoreError> {
    Entity::insert(duty.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// The duty with this id.
pub async fn find(conn: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(conn).await?)
}

/// The duty with this id, of this application.
pub async fn find_in(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
    id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id)
        .filter(Column::ApplicationId.eq(application_id))
        .one(conn)
        .await?)
}

/// Every duty of an application, oldest first.
pub async fn of_application(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::ApplicationId.eq(application_id))
        .order_by_asc(Column::OpenedAt)
        .order_by_asc(Column::Id)
        .all(conn)
        .await?)
}

/// Writes all that may change, with the next version, and answers that version.
///
/// # Errors
/// [`StoreError::Stale`] when the stored version is not the one `duty` was read with.
pub async fn save(tx: &Tx, duty: &Model) -> Result<i64, StoreError> {
    let next = duty.version.saturating_add(1);
    let written = Entity::update_many()
        .col_expr(Column::State, Expr::value(duty.state.clone()))
        .col_expr(Column::Version, Expr::value(next))
        .col_expr(Column::Answers, Expr::value(duty.answers.clone()))
        .col_expr(Column::RepayYen, Expr::value(duty.repay_yen))
        .col_expr(Column::RepayBy, Expr::value(duty.repay_by))
        .col_expr(Column::Note, Expr::value(duty.note.clone()))
        .col_expr(Column::UpdatedAt, Expr::value(duty.updated_at))
        .col_expr(Column::SubmittedAt, Expr::value(duty.submitted_at))
        .col_expr(Column::SubmittedBy, Expr::value(duty.submitted_by))
        .col_expr(Column::DecidedAt, Expr::value(duty.decided_at))
        .col_expr(Column::DecidedBy, Expr::value(duty.decided_by))
        .filter(Column::Id.eq(duty.id))
        .filter(Column::Version.eq(duty.version))
        .exec(tx.conn())
        .await?;
    if written.rows_affected == 1 {
        Ok(next)
    } else {
        Err(StoreError::Stale)
    }
}

/// Removes a duty that was never submitted, with its files. Contents nobody else refers to go with the
/// next sweep.
pub async fn delete_open(tx: &Tx, id: Uuid) -> Result<(), StoreError> {
    duty_document::Entity::delete_many()
        .filter(duty_document::Column::DutyId.eq(id))
        .exec(tx.conn())
        .await?;
    Entity::delete_by_id(id).exec(tx.conn()).await?;
    Ok(())
}
