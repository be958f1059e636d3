//! Writing an application.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::{application, application_event, document};
use crate::error::StoreError;

/// Begins an application.
///
/// # Errors
/// [`StoreError::Conflict`] with [`crate::Constraint::OneLiveApplication`] when the office has one.
pub async fn insert(tx: &Tx, application: application::Model) -> Result<(), StoreError> {
    application::Entity::insert(application.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Writes all that may change, with the next version, and answers that version. Flags, assignee and
/// hold are not part of it: they are written by [`crate::review`] alone, without a new version.
///
/// # Errors
/// [`StoreError::Stale`] when the stored version is not the one `application` was read with.
pub async fn save(tx: &Tx, application: &application::Model) -> Result<i64, StoreError> {
    use application::Column;
    let next = application.version.saturating_add(1);
    let written = application::Entity::update_many()
        .col_expr(Column::Status, Expr::value(application.status.clone()))
        .col_expr(Column::Live, Expr::value(application.live))
        .col_expr(Column::Version, Expr::value(next))
        .col_expr(Column::Answers, Expr::value(application.answers.clone()))
        .col_expr(Column::GrantYen, Expr::value(application.grant_yen))
        .col_expr(
            Column::ReceptionNumber,
            Expr::value(application.reception_number.clone()),
        )
        .col_expr(Column::ReceivedOn, Expr::value(application.received_on))
        .col_expr(Column::UpdatedAt, Expr::value(application.updated_at))
        .col_expr(Column::SubmittedAt, Expr::value(application.submitted_at))
        .col_expr(Column::QueueNo, Expr::value(application.queue_no))
        .col_expr(Column::Category, Expr::value(application.category.clone()))
        .col_expr(Column::ApprovedYen, Expr::value(application.approved_yen))
        .col_expr(Column::DecidedAt, Expr::value(application.decided_at))
        .col_expr(
            Column::FirstSubmittedAt,
            Expr::value(application.first_submitted_at),
        )
        .filter(Column::Id.eq(application.id))
        .filter(Column::Version.eq(application.version))
        .exec(tx.conn())
        .await?;
    if written.rows_affected == 1 {
        Ok(next)
    } else {
        Err(StoreError::Stale)
    }
}

/// Removes a draft that was never submitted, with its documents and events. Contents nobody else
/// refers to go with the next sweep.
///
/// # Errors
/// A submitted application cannot be removed: the database refuses it.
pub async fn delete_draft(tx: &Tx, id: Uuid) -> Result<(), StoreError> {
    document::Entity::delete_many()
        .filter(document::Column::ApplicationId.eq(id))
        .exec(tx.conn())
        .await?;
    application_event::Entity::delete_many()
        .filter(application_event::Column::ApplicationId.eq(id))
        .exec(tx.conn())
        .await?;
    application::Entity::delete_by_id(id)
        .exec(tx.conn())
        .await?;
    Ok(())
}
