//! Frozen copies of what was submitted.

use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::entity::submission::{Column, Entity, Model};
use crate::error::StoreError;

/// Adds a submission.
///
/// # Errors
/// [`StoreError::Conflict`] with [`crate::Constraint::SubmissionIdempotencyKey`] when this application
/// was submitted with this key before.
pub async fn add_submission(tx: &Tx, submission: Model) -> Result<(), StoreError> {
    Entity::insert(submission.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// The submission made with this `Idempotency-Key`.
pub async fn find_submission(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
    idempotency_key: &str,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::ApplicationId.eq(application_id))
        .filter(Column::IdempotencyKey.eq(idempotency_key))
        .one(conn)
        .await?)
}

/// The submission that counts: the last one.
pub async fn latest_submission(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::ApplicationId.eq(application_id))
        .order_by_desc(Column::Ordinal)
        .one(conn)
        .await?)
}

/// Every submission, oldest first.
pub async fn submissions_of(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::ApplicationId.eq(application_id))
        .order_by_asc(Column::Ordinal)
        .all(conn)
        .await?)
}

/// How many times it was submitted.
pub async fn count_submissions(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<u64, StoreError> {
    Ok(Entity::find()
        .filter(Column::ApplicationId.eq(application_id))
        .count(conn)
        .await?)
}
