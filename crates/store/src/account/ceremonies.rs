//! Passkey ceremonies under way. Rows are bookkeeping: what comes of a ceremony is audited.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _, QuerySelect as _,
};

use crate::database::Database;
use crate::entity::ceremony;
use crate::error::StoreError;

/// Keeps the state of a ceremony begun.
pub async fn begin(db: &Database, ceremony: ceremony::Model) -> Result<(), StoreError> {
    let tx = db.begin().await?;
    ceremony
        .into_active_model()
        .reset_all()
        .insert(tx.conn())
        .await?;
    tx.commit_bookkeeping().await
}

/// Takes the ceremony this browser began for this purpose. It is void from here on, however it ends:
/// a second call finds nothing.
pub async fn take(
    db: &Database,
    browser_hash: &str,
    purpose: &str,
    now: DateTime<Utc>,
) -> Result<Option<ceremony::Model>, StoreError> {
    let tx = db.begin().await?;
    let found = ceremony::Entity::find()
        .filter(ceremony::Column::BrowserHash.eq(browser_hash))
        .filter(ceremony::Column::Purpose.eq(purpose))
        .filter(ceremony::Column::ConsumedAt.is_null())
        .filter(ceremony::Column::ExpiresAt.gt(now))
        .lock_exclusive()
        .one(tx.conn())
        .await?;
    let Some(ceremony) = found else {
        return Ok(None);
    };
    ceremony::Entity::update_many()
        .col_expr(ceremony::Column::ConsumedAt, Expr::value(now))
        .filter(ceremony::Column::Id.eq(ceremony.id))
        .exec(tx.conn())
        .await?;
    tx.commit_bookkeeping().await?;
    Ok(Some(ceremony))
}
