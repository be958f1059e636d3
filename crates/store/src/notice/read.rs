//! Notices.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use uuid::Uuid;

use crate::entity::{decision, notice};
use crate::error::StoreError;

/// Notices of an application, newest first.
pub async fn notices_of(
    conn: &impl ConnectionTrait,
    application_id: Uuid,
) -> Result<Vec<notice::Model>, StoreError> {
    Ok(notice::Entity::find()
        .filter(notice::Column::ApplicationId.eq(application_id))
        .order_by_desc(notice::Column::CreatedAt)
        .order_by_desc(notice::Column::Id)
        .all(conn)
        .await?)
}

/// The notice with this id.
pub async fn find(
    conn: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<notice::Model>, StoreError> {
    Ok(notice::Entity::find_by_id(id).one(conn).await?)
}

/// The notice with this verification code.
pub async fn find_by_code(
    conn: &impl ConnectionTrait,
    code: &str,
) -> Result<Option<notice::Model>, StoreError> {
    Ok(notice::Entity::find()
        .filter(notice::Column::VerificationCode.eq(code))
        .one(conn)
        .await?)
}

/// Since when the decisions of these notices are not in force any more; those in force are left out.
pub async fn superseded(
    conn: &impl ConnectionTrait,
    notices: &[notice::Model],
) -> Result<HashMap<Uuid, DateTime<Utc>>, StoreError> {
    let decisions: Vec<Uuid> = notices
        .iter()
        .filter_map(|found| found.decision_id)
        .collect();
    if decisions.is_empty() {
        return Ok(HashMap::new());
    }
    let superseded: Vec<(Uuid, DateTime<Utc>)> = decision::Entity::find()
        .select_only()
        .columns([decision::Column::Id, decision::Column::SupersededAt])
        .filter(decision::Column::Id.is_in(decisions))
        .filter(decision::Column::SupersededAt.is_not_null())
        .into_tuple()
        .all(conn)
        .await?;
    Ok(superseded.into_iter().collect())
}
