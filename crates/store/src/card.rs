//! Challenges that cards sign.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, Condition, IntoActiveModel as _};

use crate::database::Database;
use crate::entity::card_challenge::{Column, Entity, Model};
use crate::error::StoreError;
use crate::one_shot;

/// Keeps a challenge.
pub async fn begin(db: &Database, challenge: Model) -> Result<(), StoreError> {
    one_shot::keep(db, challenge.into_active_model().reset_all()).await
}

/// Takes the challenge with this nonce; it is void from here on.
pub async fn take(
    db: &Database,
    nonce_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<Model>, StoreError> {
    let which = Condition::all()
        .add(Column::NonceHash.eq(nonce_hash))
        .add(Column::ExpiresAt.gt(now));
    one_shot::take::<Entity>(db, which, Column::ConsumedAt, now).await
}
