//! Finding places in the queue.

use sea_orm::sea_query::{Expr, ExprTrait as _, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, DbBackend, Statement};

use super::filter::QueueFilter;
use crate::entity::application::{Column, Entity};
use crate::error::StoreError;

/// The index over names on SQLite.
const SEARCH: &str = "application_search";

/// A word is common when more than one office in so many has it.
const COMMON: i64 = 4;

/// On which side of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Larger places, smallest first.
    Behind(i64),
    /// Smaller places, largest first.
    Before(i64),
}

/// Places under the filter next to one, at most `limit`, nearest first.
pub(super) async fn places(
    conn: &impl ConnectionTrait,
    filter: &QueueFilter,
    side: Side,
    limit: u64,
) -> Result<Vec<i64>, StoreError> {
    let (mut select, place) = scope(conn.get_database_backend(), filter);
    select.expr_as(place.clone(), "place");
    match side {
        Side::Behind(after) => {
            select.and_where(place.clone().gt(after));
            select.order_by_expr(place, Order::Asc);
        }
        Side::Before(before) => {
            select.and_where(place.clone().lt(before));
            select.order_by_expr(place, Order::Desc);
        }
    }
    select.limit(limit);
    let rows = conn.query_all(&select).await?;
    rows.iter()
        .map(|row| Ok(row.try_get_by_index::<i64>(0)?))
        .collect()
}

/// Applications per status id.
pub async fn counts(
    conn: &impl ConnectionTrait,
    filter: &QueueFilter,
) -> Result<Vec<(String, i64)>, StoreError> {
    let backend = conn.get_database_backend();
    let (mut select, place) = if is_common(conn, filter).await? {
        walked(backend, filter)
    } else {
        scope(backend, filter)
    };
    let status = Expr::col((Entity, Column::Status));
    select
        .expr_as(status.clone(), "status")
        .expr_as(place.count(), "cases")
        .add_group_by([status]);
    let rows = conn.query_all(&select).await?;
    rows.iter()
        .map(|row| Ok((row.try_get_by_index(0)?, row.try_get_by_index(1)?)))
        .collect()
}

/// Whether so many names match on SQLite that walking the queue is cheaper than looking each of them up.
async fn is_common(conn: &impl ConnectionTrait, filter: &QueueFilter) -> Result<bool, StoreError> {
    let backend = conn.get_database_backend();
    let query = filter.name_query(backend);
    let Some(query) = query.filter(|_| backend != DbBackend::Postgres) else {
        return Ok(false);
    };
    let sql = "SELECT (SELECT count(*) FROM application_search WHERE application_search MATCH ?),
        (SELECT coalesce(max(queue_no), 0) FROM applications)";
    let statement = Statement::from_sql_and_values(backend, sql, [query.into()]);
    let Some(row) = conn.query_one_raw(statement).await? else {
        return Ok(false);
    };
    let (matches, all): (i64, i64) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
    Ok(matches.saturating_mul(COMMON) > all)
}

/// The queue from one end to the other under the filter.
fn walked(backend: DbBackend, filter: &QueueFilter) -> (SelectStatement, Expr) {
    let mut select = Query::select();
    select.from(Entity).cond_where(filter.condition(backend));
    (select, Expr::col((Entity, Column::QueueNo)))
}

/// The queue under the filter, and what a place is called in it.
///
/// On SQLite a search for names walks the index over names, whose row ids are places: matches come in the
/// order of the queue, and a page ends the walk. PostgreSQL weighs both ways by its statistics.
fn scope(backend: DbBackend, filter: &QueueFilter) -> (SelectStatement, Expr) {
    let mut select = Query::select();
    let place = Expr::col((Entity, Column::QueueNo));
    let by_name = filter
        .name_query(backend)
        .filter(|_| backend != DbBackend::Postgres);
    let Some(query) = by_name else {
        return walked(backend, filter);
    };
    let found = Expr::col((SEARCH, "rowid"));
    select
        .from(SEARCH)
        // The order of a CROSS JOIN is kept: matches first, then their applications.
        .cross_join(Entity)
        .and_where(place.eq(found.clone()))
        .and_where(Expr::cust_with_values(
            r#""application_search" MATCH ?"#,
            [query],
        ))
        .cond_where(filter.plain_condition());
    (select, found)
}
