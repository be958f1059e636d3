//! Taking an application into the queue, and what automatic checks say about it.

use std::fmt::Write as _;

use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait as _, DbBackend, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, Statement,
};
use uuid::Uuid;

use crate::Tx;
use crate::database::Database;
use crate::entity::{application, queue_counter};
use crate::error::{Fault, StoreError};

/// The one row of `queue_counter`.
const COUNTER: i32 = 1;

/// The next place in the queue. Rolled back with the transaction: no place is skipped.
pub async fn next_queue_no(tx: &Tx) -> Result<i64, StoreError> {
    queue_counter::Entity::update_many()
        .col_expr(
            queue_counter::Column::Last,
            Expr::col(queue_counter::Column::Last).add(1),
        )
        .filter(queue_counter::Column::Id.eq(COUNTER))
        .exec(tx.conn())
        .await?;
    queue_counter::Entity::find_by_id(COUNTER)
        .one(tx.conn())
        .await?
        .map(|counter| counter.last)
        .ok_or_else(|| StoreError::Db(Fault::new("queue counter is gone")))
}

/// Makes an application findable by the terms of its names (`domain::case_search`), at its place in the
/// queue; `before` is the place it had. Each list of terms is one name.
pub async fn index_for_search(
    tx: &Tx,
    id: Uuid,
    before: Option<i64>,
    queue_no: i64,
    names: &[Vec<String>],
) -> Result<(), StoreError> {
    let conn = tx.conn();
    let backend = conn.get_database_backend();
    if backend == DbBackend::Postgres {
        let sql = "UPDATE applications SET search_terms = $1::tsvector WHERE id = $2";
        let values = [positioned(names).into(), id.into()];
        conn.execute_raw(Statement::from_sql_and_values(backend, sql, values))
            .await?;
        return Ok(());
    }
    for place in before.into_iter().chain([queue_no]) {
        let sql = "DELETE FROM application_search WHERE rowid = ?";
        conn.execute_raw(Statement::from_sql_and_values(backend, sql, [place.into()]))
            .await?;
    }
    let sql = "INSERT INTO application_search (rowid, terms) VALUES (?, ?)";
    let values = [queue_no.into(), names.concat().join(" ").into()];
    conn.execute_raw(Statement::from_sql_and_values(backend, sql, values))
        .await?;
    Ok(())
}

/// Terms as `tsvector` writes them, with their places; names lie apart so that no phrase crosses from one to
/// the next.
pub(crate) fn positioned(names: &[Vec<String>]) -> String {
    let mut place = 0_usize;
    let mut vector = String::new();
    for name in names {
        for term in name {
            place = place.saturating_add(1);
            // Writing to a `String` cannot fail.
            let _ = write!(vector, "'{term}':{place} ");
        }
        place = place.saturating_add(10);
    }
    vector
}

/// Applications submitted before the queue was there: their category was never set. At most `limit`.
pub async fn not_indexed(db: &Database, limit: u64) -> Result<Vec<application::Model>, StoreError> {
    Ok(application::Entity::find()
        .filter(application::Column::QueueNo.is_not_null())
        .filter(application::Column::Category.is_null())
        .order_by_asc(application::Column::QueueNo)
        .limit(limit)
        .all(db.read())
        .await?)
}

/// Writes what the automatic checks found: ids of `[a-z0-9_-]`. No new version: the applicant's pages do not
/// change by it.
pub async fn set_flags(tx: &Tx, id: Uuid, flags: &[&str]) -> Result<(), StoreError> {
    let mut flags = flags.to_vec();
    flags.sort_unstable();
    flags.dedup();
    let joined = (!flags.is_empty()).then(|| flags.join(","));
    application::Entity::update_many()
        .col_expr(application::Column::Flags, Expr::value(joined))
        .filter(application::Column::Id.eq(id))
        .exec(tx.conn())
        .await?;
    Ok(())
}
