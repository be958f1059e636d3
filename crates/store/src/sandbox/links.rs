//! One-time sign-in links. Nothing but the sandbox makes or takes them.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _,
};
use uuid::Uuid;

use crate::entity::sign_in_link;
use crate::error::StoreError;
use crate::tx::Tx;

/// Replaces every link by these.
pub async fn replace_links(tx: &Tx, links: Vec<sign_in_link::Model>) -> Result<(), StoreError> {
    sign_in_link::Entity::delete_many().exec(tx.conn()).await?;
    let rows = links
        .into_iter()
        .map(|link| link.into_active_model().reset_all());
    sign_in_link::Entity::insert_many(rows)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Uses a link up; answers whose it is. `None`: no such link, or it was used.
pub async fn consume_link(
    tx: &Tx,
    token_hash: &str,
    at: DateTime<Utc>,
) -> Result<Option<Uuid>, StoreError> {
    let found = sign_in_link::Entity::find()
        .filter(sign_in_link::Column::TokenHash.eq(token_hash))
        .one(tx.conn())
        .await?;
    let Some(link) = found else { return Ok(None) };
    let used = sign_in_link::Entity::update_many()
        .col_expr(sign_in_link::Column::ConsumedAt, Expr::value(at))
        .filter(sign_in_link::Column::Id.eq(link.id))
        .filter(sign_in_link::Column::ConsumedAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok((used.rows_affected == 1).then_some(link.person_id))
}
