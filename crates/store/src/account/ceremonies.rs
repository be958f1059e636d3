//! Passkey ceremonies under way.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, Condition, IntoActiveModel as _};

use crate::database::Database;
use crate::entity::ceremony::{Column, Entity, Model};
use crate::error::StoreError;
use crate::one_shot;

/// Keeps the state of a ceremony begun.
pub async fn begin(db: &Database, ceremony: Model) -> Result<(), StoreError> {
    one_shot::keep(db, ceremony.into_active_model().reset_all()).await
}

/// Takes the ceremony this browser began for this purpose; it is void from here on, however it ends.
pub async fn take(
    db: &Database,
    browser_hash: &str,
    purpose: &str,
    now: DateTime<Utc>,
) -> Result<Option<Model>, StoreError> {
    let which = Condition::all()
        .add(Column::BrowserHash.eq(browser_hash))
        .add(Column::Purpose.eq(purpose))
        .add(Column::ExpiresAt.gt(now));
    one_shot::take::<Entity>(db, which, Column::ConsumedAt, now).await
}
