//! What offices answered.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QuerySelect as _,
};

use crate::Tx;
use crate::entity::onboarding_answer::{Column, Entity, Model};
use crate::error::StoreError;

/// Everything an office answered.
pub async fn answers(conn: &impl ConnectionTrait, office: &str) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OfficeNumber.eq(office))
        .all(conn)
        .await?)
}

/// What an office answered to one question.
pub async fn answer(
    conn: &impl ConnectionTrait,
    office: &str,
    question: &str,
) -> Result<Option<Model>, StoreError> {
    let key = (office.to_owned(), question.to_owned());
    Ok(Entity::find_by_id(key).one(conn).await?)
}

/// The same, kept from others until the transaction ends.
pub async fn answer_locked(
    tx: &Tx,
    office: &str,
    question: &str,
) -> Result<Option<Model>, StoreError> {
    let key = (office.to_owned(), question.to_owned());
    Ok(Entity::find_by_id(key)
        .lock_exclusive()
        .one(tx.conn())
        .await?)
}

/// Writes an answer over the version before it; version 1 is the first.
///
/// # Errors
/// [`StoreError::Stale`] when another version stands there, [`StoreError::Conflict`] with
/// [`crate::Constraint::OnboardingAnswer`] when somebody else wrote the first one meanwhile.
pub async fn write_answer(tx: &Tx, row: Model) -> Result<(), StoreError> {
    if row.version == 1 {
        Entity::insert(row.into_active_model().reset_all())
            .exec_without_returning(tx.conn())
            .await?;
        return Ok(());
    }
    let written = Entity::update_many()
        .col_expr(Column::Answer, Expr::value(row.answer))
        .col_expr(Column::Version, Expr::value(row.version))
        .col_expr(Column::AnsweredBy, Expr::value(row.answered_by))
        .col_expr(Column::AnsweredAt, Expr::value(row.answered_at))
        .filter(Column::OfficeNumber.eq(row.office_number))
        .filter(Column::Question.eq(row.question))
        .filter(Column::Version.eq(row.version.saturating_sub(1)))
        .exec(tx.conn())
        .await?;
    if written.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}
