//! Browser sessions.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _, JoinType,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, RelationDef,
};
use uuid::Uuid;

use crate::database::Database;
use crate::entity::{person, role_grant, session};
use crate::error::StoreError;
use crate::tx::Tx;

/// A live session with its person's live roles.
#[derive(Clone, Debug)]
pub struct LiveSession {
    /// The session.
    pub session: session::Model,
    /// Roles held now.
    pub grants: Vec<role_grant::Model>,
}

/// The live session with this secret's digest, of a person who is not locked out.
pub async fn find_live(
    db: &Database,
    secret_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<LiveSession>, StoreError> {
    let rows = session::Entity::find()
        .inner_join(person::Entity)
        .join(JoinType::LeftJoin, roles_held())
        .select_also(role_grant::Entity)
        .filter(session::Column::SecretHash.eq(secret_hash))
        .filter(session::Column::EndedAt.is_null())
        .filter(session::Column::ExpiresAt.gt(now))
        .filter(session::Column::IdleExpiresAt.gt(now))
        .filter(person::Column::DisabledAt.is_null())
        .order_by_asc(role_grant::Column::CreatedAt)
        .all(db.read())
        .await?;
    let mut session = None;
    let mut grants = Vec::new();
    for (found, grant) in rows {
        session = Some(found);
        grants.extend(grant);
    }
    Ok(session.map(|session| LiveSession { session, grants }))
}

/// From a session to the roles its person holds now.
fn roles_held() -> RelationDef {
    session::Entity::belongs_to(role_grant::Entity)
        .from(session::Column::PersonId)
        .to(role_grant::Column::PersonId)
        .on_condition(|_, grants| super::roles::is_held(grants))
        .into()
}

/// Notes that a session was used (bookkeeping, no audit record).
pub async fn touch(
    db: &Database,
    id: Uuid,
    now: DateTime<Utc>,
    idle_expires_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let tx = db.begin().await?;
    session::Entity::update_many()
        .col_expr(session::Column::LastSeenAt, Expr::value(now))
        .col_expr(session::Column::IdleExpiresAt, Expr::value(idle_expires_at))
        .filter(session::Column::Id.eq(id))
        .filter(session::Column::EndedAt.is_null())
        .exec(tx.conn())
        .await?;
    tx.commit_bookkeeping().await
}

/// Begins a session.
pub async fn insert(tx: &Tx, session: session::Model) -> Result<(), StoreError> {
    session
        .into_active_model()
        .reset_all()
        .insert(tx.conn())
        .await?;
    Ok(())
}

/// Live sessions of a person, last used first.
pub async fn list_live(
    db: &Database,
    person: Uuid,
    now: DateTime<Utc>,
) -> Result<Vec<session::Model>, StoreError> {
    Ok(session::Entity::find()
        .filter(session::Column::PersonId.eq(person))
        .filter(session::Column::EndedAt.is_null())
        .filter(session::Column::ExpiresAt.gt(now))
        .filter(session::Column::IdleExpiresAt.gt(now))
        .order_by_desc(session::Column::LastSeenAt)
        .all(db.read())
        .await?)
}

/// Ends one live session of a person; false when there is none such.
pub async fn end(tx: &Tx, person: Uuid, id: Uuid, at: DateTime<Utc>) -> Result<bool, StoreError> {
    let ended = session::Entity::update_many()
        .col_expr(session::Column::EndedAt, Expr::value(at))
        .filter(session::Column::Id.eq(id))
        .filter(session::Column::PersonId.eq(person))
        .filter(session::Column::EndedAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(ended.rows_affected > 0)
}

/// Ends every live session of a person, except `spared`; answers how many.
pub async fn end_all(
    tx: &Tx,
    person: Uuid,
    spared: Option<Uuid>,
    at: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let mut update = session::Entity::update_many()
        .col_expr(session::Column::EndedAt, Expr::value(at))
        .filter(session::Column::PersonId.eq(person))
        .filter(session::Column::EndedAt.is_null());
    if let Some(spared) = spared {
        update = update.filter(session::Column::Id.ne(spared));
    }
    Ok(update.exec(tx.conn()).await?.rows_affected)
}

/// Switches the office a session works for.
pub async fn set_active_office(tx: &Tx, id: Uuid, office: Option<&str>) -> Result<(), StoreError> {
    session::Entity::update_many()
        .col_expr(
            session::Column::ActiveOffice,
            Expr::value(office.map(str::to_owned)),
        )
        .filter(session::Column::Id.eq(id))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Notes that the passkey was used again.
pub async fn set_stepped_up(tx: &Tx, id: Uuid, at: DateTime<Utc>) -> Result<(), StoreError> {
    session::Entity::update_many()
        .col_expr(session::Column::SteppedUpAt, Expr::value(at))
        .filter(session::Column::Id.eq(id))
        .exec(tx.conn())
        .await?;
    Ok(())
}
