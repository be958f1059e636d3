//! API tokens.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    RelationDef,
};
use uuid::Uuid;

use crate::database::Database;
use crate::entity::{api_token, person, role_grant};
use crate::error::StoreError;
use crate::tx::Tx;

/// A live token with the live roles of the person who answers for it.
#[derive(Clone, Debug)]
pub struct LiveToken {
    /// The token.
    pub token: api_token::Model,
    /// Roles the person holds now, everywhere.
    pub grants: Vec<role_grant::Model>,
}

/// The live token with this secret's digest, of a person who is not locked out.
pub async fn find_live(
    db: &Database,
    secret_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<LiveToken>, StoreError> {
    let rows = api_token::Entity::find()
        .inner_join(person::Entity)
        .join(JoinType::LeftJoin, roles_held())
        .select_also(role_grant::Entity)
        .filter(api_token::Column::SecretHash.eq(secret_hash))
        .filter(api_token::Column::RevokedAt.is_null())
        .filter(api_token::Column::ExpiresAt.gt(now))
        .filter(person::Column::DisabledAt.is_null())
        .order_by_asc(role_grant::Column::CreatedAt)
        .all(db.read())
        .await?;
    let mut token = None;
    let mut grants = Vec::new();
    for (found, grant) in rows {
        token = Some(found);
        grants.extend(grant);
    }
    Ok(token.map(|token| LiveToken { token, grants }))
}

/// From a token to the roles its person holds now.
fn roles_held() -> RelationDef {
    api_token::Entity::belongs_to(role_grant::Entity)
        .from(api_token::Column::PersonId)
        .to(role_grant::Column::PersonId)
        .on_condition(|_, grants| super::roles::is_held(grants))
        .into()
}

/// Notes that a token was used (bookkeeping).
pub async fn touch(db: &Database, id: Uuid, now: DateTime<Utc>) -> Result<(), StoreError> {
    let tx = db.begin().await?;
    api_token::Entity::update_many()
        .col_expr(api_token::Column::LastUsedAt, Expr::value(now))
        .filter(api_token::Column::Id.eq(id))
        .exec(tx.conn())
        .await?;
    tx.commit_bookkeeping().await
}

/// Adds a token.
pub async fn insert(tx: &Tx, token: api_token::Model) -> Result<(), StoreError> {
    token
        .into_active_model()
        .reset_all()
        .insert(tx.conn())
        .await?;
    Ok(())
}

/// Live tokens of a person, newest first.
pub async fn list_live(
    conn: &impl ConnectionTrait,
    person: Uuid,
    now: DateTime<Utc>,
) -> Result<Vec<api_token::Model>, StoreError> {
    Ok(api_token::Entity::find()
        .filter(api_token::Column::PersonId.eq(person))
        .filter(api_token::Column::RevokedAt.is_null())
        .filter(api_token::Column::ExpiresAt.gt(now))
        .order_by_desc(api_token::Column::CreatedAt)
        .all(conn)
        .await?)
}

/// Revokes one live token of a person; false when there is none such.
pub async fn revoke(
    tx: &Tx,
    person: Uuid,
    id: Uuid,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let revoked = api_token::Entity::update_many()
        .col_expr(api_token::Column::RevokedAt, Expr::value(at))
        .filter(api_token::Column::Id.eq(id))
        .filter(api_token::Column::PersonId.eq(person))
        .filter(api_token::Column::RevokedAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(revoked.rows_affected > 0)
}

/// Revokes a person's tokens for one office, or all of them; answers how many.
pub async fn revoke_all(
    tx: &Tx,
    person: Uuid,
    office: Option<&str>,
    at: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let mut update = api_token::Entity::update_many()
        .col_expr(api_token::Column::RevokedAt, Expr::value(at))
        .filter(api_token::Column::PersonId.eq(person))
        .filter(api_token::Column::RevokedAt.is_null());
    if let Some(office) = office {
        update = update.filter(api_token::Column::OfficeNumber.eq(office));
    }
    Ok(update.exec(tx.conn()).await?.rows_affected)
}

/// Revokes a person's tokens that belong to no office; answers how many.
pub async fn revoke_outside_offices(
    tx: &Tx,
    person: Uuid,
    at: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let update = api_token::Entity::update_many()
        .col_expr(api_token::Column::RevokedAt, Expr::value(at))
        .filter(api_token::Column::PersonId.eq(person))
        .filter(api_token::Column::OfficeNumber.is_null())
        .filter(api_token::Column::RevokedAt.is_null());
    Ok(update.exec(tx.conn()).await?.rows_affected)
}
