//! Accounts to be given a new passkey.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::database::Database;
use crate::entity::person;
use crate::entity::recovery::{Column, Entity, Model};
use crate::error::StoreError;
use crate::tx::Tx;

/// The link was mailed and not opened.
pub const ASKED: &str = "asked";
/// The address is confirmed; somebody else has to approve.
pub const CONFIRMED: &str = "confirmed";
/// Somebody else approved; a second link was mailed.
pub const APPROVED: &str = "approved";
/// A new passkey was made.
pub const DONE: &str = "done";
/// Somebody else refused.
pub const REFUSED: &str = "refused";
/// Its time was over.
pub const EXPIRED: &str = "expired";

/// States in which a recovery is under way.
const OPEN: [&str; 3] = [ASKED, CONFIRMED, APPROVED];

/// Adds a recovery.
///
/// # Errors
/// [`StoreError::Conflict`] with [`crate::Constraint::OneOpenRecovery`] when one is under way.
pub async fn insert(tx: &Tx, recovery: Model) -> Result<(), StoreError> {
    Entity::insert(recovery.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// The recovery with this id.
pub async fn find(conn: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(conn).await?)
}

/// The recovery this link leads to, whatever its state.
pub async fn find_by_token(
    conn: &impl ConnectionTrait,
    token_hash: &str,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::TokenHash.eq(token_hash))
        .one(conn)
        .await?)
}

/// Recoveries with a confirmed address that wait for somebody to decide, oldest first, with the person.
pub async fn waiting(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<(Model, person::Model)>, StoreError> {
    let rows = Entity::find()
        .find_also_related(person::Entity)
        .filter(Column::State.eq(CONFIRMED))
        .filter(Column::ExpiresAt.gt(now))
        .filter(person::Column::DisabledAt.is_null())
        .order_by_asc(Column::ConfirmedAt)
        .all(conn)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(recovery, person)| Some((recovery, person?)))
        .collect())
}

/// Gives a recovery whose link is about to be mailed its secret (bookkeeping); false when it went on
/// meanwhile.
pub async fn set_token(
    db: &Database,
    id: Uuid,
    state: &str,
    token_hash: &str,
) -> Result<bool, StoreError> {
    let tx = db.begin().await?;
    let set = Entity::update_many()
        .col_expr(Column::TokenHash, Expr::value(token_hash))
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(state))
        .exec(tx.conn())
        .await?;
    tx.commit_bookkeeping().await?;
    Ok(set.rows_affected > 0)
}

/// Moves a recovery from one state to the next, if it is there still and in time; false otherwise.
pub async fn advance(
    tx: &Tx,
    id: Uuid,
    from: &str,
    to: &str,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let mut update = Entity::update_many()
        .col_expr(Column::State, Expr::value(to))
        .col_expr(Column::ExpiresAt, Expr::value(expires_at));
    if to == CONFIRMED {
        update = update.col_expr(Column::ConfirmedAt, Expr::value(now));
    }
    let moved = update
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(from))
        .filter(Column::ExpiresAt.gt(now))
        .exec(tx.conn())
        .await?;
    Ok(moved.rows_affected > 0)
}

/// Notes who decided.
pub async fn decided(tx: &Tx, id: Uuid, by: Uuid, at: DateTime<Utc>) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::DecidedBy, Expr::value(by))
        .col_expr(Column::DecidedAt, Expr::value(at))
        .filter(Column::Id.eq(id))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Ends recoveries of a person whose time is over, so that another can begin.
pub async fn expire(tx: &Tx, person: Uuid, now: DateTime<Utc>) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(EXPIRED))
        .filter(Column::PersonId.eq(person))
        .filter(Column::State.is_in(OPEN))
        .filter(Column::ExpiresAt.lte(now))
        .exec(tx.conn())
        .await?;
    Ok(())
}
