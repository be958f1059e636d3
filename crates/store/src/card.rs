//! Challenges that cards sign. Rows are bookkeeping: what comes of a proof is audited.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _, QuerySelect as _,
};

use crate::database::Database;
use crate::entity::card_challenge;
use crate::error::StoreError;

/// Keeps a challenge.
pub async fn begin(db: &Database, challenge: card_challenge::Model) -> Result<(), StoreError> {
    let tx = db.begin().await?;
    challenge
        .into_active_model()
        .reset_all()
        .insert(tx.conn())
        .await?;
    tx.commit_bookkeeping().await
}

/// Takes the challenge with this nonce. It is void from here on, whoever asked and however it ends: a second call finds
/// nothing.
pub async fn take(
    db: &Database,
    nonce_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<card_challenge::Model>, StoreError> {
    let tx = db.begin().await?;
    let found = card_challenge::Entity::find()
        .filter(card_challenge::Column::NonceHash.eq(nonce_hash))
        .filter(card_challenge::Column::ConsumedAt.is_null())
        .filter(card_challenge::Column::ExpiresAt.gt(now))
        .lock_exclusive()
        .one(tx.conn())
        .await?;
    let Some(challenge) = found else {
        return Ok(None);
    };
    card_challenge::Entity::update_many()
        .col_expr(card_challenge::Column::ConsumedAt, Expr::value(now))
        .filter(card_challenge::Column::Id.eq(challenge.id))
        .exec(tx.conn())
        .await?;
    tx.commit_bookkeeping().await?;
    Ok(Some(challenge))
}
