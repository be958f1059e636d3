//! Removing what is over.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::database::Database;
use crate::entity::{card_challenge, ceremony, registration, session};
use crate::error::StoreError;

/// Removes ceremonies, card challenges, registrations and sessions whose time was over before `before` (bookkeeping);
/// answers how many rows. The audit log keeps what happened.
pub async fn sweep(db: &Database, before: DateTime<Utc>) -> Result<u64, StoreError> {
    let tx = db.begin().await?;
    let ceremonies = ceremony::Entity::delete_many()
        .filter(ceremony::Column::ExpiresAt.lt(before))
        .exec(tx.conn())
        .await?;
    let challenges = card_challenge::Entity::delete_many()
        .filter(card_challenge::Column::ExpiresAt.lt(before))
        .exec(tx.conn())
        .await?;
    let registrations = registration::Entity::delete_many()
        // A ceremony begun on a link's last minute outlives it a little and still names it.
        .filter(registration::Column::ExpiresAt.lt(before - TimeDelta::hours(1)))
        .exec(tx.conn())
        .await?;
    let sessions = session::Entity::delete_many()
        .filter(session::Column::ExpiresAt.lt(before))
        .exec(tx.conn())
        .await?;
    tx.commit_bookkeeping().await?;
    Ok([ceremonies, challenges, registrations, sessions]
        .iter()
        .map(|done| done.rows_affected)
        .sum())
}
