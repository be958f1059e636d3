//! Many applications at once.

use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait as _, ConnectionTrait as _, DbBackend, EntityTrait,
    IntoActiveModel, PaginatorTrait as _, QueryFilter as _, Statement, Value,
};
use uuid::Uuid;

use crate::Tx;
use crate::database::Database;
use crate::entity::{
    application, application_event, decision, decision_counter, document, office, queue_counter,
    reception_counter, submission,
};
use crate::error::{Fault, StoreError};
use crate::review::positioned;

/// Values a statement may carry: SQLite takes 32,766, PostgreSQL 65,535.
const VALUES_MAX: usize = 30_000;

/// Rows of many applications, to be written in one transaction.
#[derive(Clone, Debug, Default)]
pub struct Bulk {
    /// Offices.
    pub offices: Vec<office::Model>,
    /// Applications.
    pub applications: Vec<application::Model>,
    /// Their steps.
    pub events: Vec<application_event::Model>,
    /// Their documents.
    pub documents: Vec<document::Model>,
    /// Their submissions.
    pub submissions: Vec<submission::Model>,
    /// Decisions on them.
    pub decisions: Vec<decision::Model>,
    /// What they are found by.
    pub terms: Vec<SearchTerms>,
}

/// What one application is found by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchTerms {
    /// Application.
    pub id: Uuid,
    /// Its place in the queue.
    pub queue_no: i64,
    /// Terms of its office's name.
    pub terms: Vec<String>,
}

/// Writes all of it.
pub async fn insert_bulk(tx: &Tx, bulk: Bulk) -> Result<(), StoreError> {
    insert_all::<office::Entity, _>(tx, bulk.offices).await?;
    insert_all::<application::Entity, _>(tx, bulk.applications).await?;
    insert_all::<application_event::Entity, _>(tx, bulk.events).await?;
    insert_all::<document::Entity, _>(tx, bulk.documents).await?;
    insert_all::<submission::Entity, _>(tx, bulk.submissions).await?;
    insert_all::<decision::Entity, _>(tx, bulk.decisions).await?;
    index_all(tx, &bulk.terms).await
}

async fn insert_all<E, M>(tx: &Tx, rows: Vec<M>) -> Result<(), StoreError>
where
    E: EntityTrait,
    M: IntoActiveModel<<E as EntityTrait>::ActiveModel>,
    E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
{
    use sea_orm::Iterable as _;
    let columns = E::Column::iter().count().max(1);
    let at_once = (VALUES_MAX / columns).max(1);
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let chunk: Vec<E::ActiveModel> = rows
            .by_ref()
            .take(at_once)
            .map(|row| row.into_active_model().reset_all())
            .collect();
        E::insert_many(chunk)
            .exec_without_returning(tx.conn())
            .await?;
    }
    Ok(())
}

async fn index_all(tx: &Tx, all: &[SearchTerms]) -> Result<(), StoreError> {
    let conn = tx.conn();
    let backend = conn.get_database_backend();
    for chunk in all.chunks(VALUES_MAX / 2) {
        let mut values: Vec<Value> = Vec::with_capacity(chunk.len().saturating_mul(2));
        let mut places: Vec<String> = Vec::with_capacity(chunk.len());
        for one in chunk {
            if backend == DbBackend::Postgres {
                let at = values.len();
                places.push(format!("(${}::uuid, ${}::text)", at + 1, at + 2));
                values.push(one.id.into());
                values.push(positioned(std::slice::from_ref(&one.terms)).into());
            } else {
                places.push("(?, ?)".to_owned());
                values.push(one.queue_no.into());
                values.push(one.terms.join(" ").into());
            }
        }
        let places = places.join(", ");
        let sql = if backend == DbBackend::Postgres {
            format!(
                "UPDATE applications SET search_terms = found.terms::tsvector
                 FROM (VALUES {places}) AS found (id, terms) WHERE applications.id = found.id"
            )
        } else {
            format!("INSERT INTO application_search (rowid, terms) VALUES {places}")
        };
        conn.execute_raw(Statement::from_sql_and_values(backend, sql, values))
            .await?;
    }
    Ok(())
}

/// The first of `count` serials of 受付番号 that follow each other.
pub async fn reserve_serials(tx: &Tx, scheme_id: &str, count: i64) -> Result<i64, StoreError> {
    use reception_counter::{Column, Entity, Model};
    let first = Model {
        scheme_id: scheme_id.to_owned(),
        last: 0,
    };
    Entity::insert(first.into_active_model().reset_all())
        .on_conflict(OnConflict::column(Column::SchemeId).do_nothing().to_owned())
        .exec_without_returning(tx.conn())
        .await?;
    Entity::update_many()
        .col_expr(Column::Last, by(count))
        .filter(Column::SchemeId.eq(scheme_id))
        .exec(tx.conn())
        .await?;
    let counter = Entity::find_by_id(scheme_id).one(tx.conn()).await?;
    counter
        .map(|counter| counter.last.saturating_sub(count).saturating_add(1))
        .ok_or_else(|| StoreError::Db(Fault::new("reception counter is gone")))
}

/// The first of `count` numbers of a series of 決定番号 that follow each other.
pub async fn reserve_decisions(tx: &Tx, series: &str, count: i64) -> Result<i64, StoreError> {
    use decision_counter::{Column, Entity, Model};
    let first = Model {
        series: series.to_owned(),
        last: 0,
    };
    Entity::insert(first.into_active_model().reset_all())
        .on_conflict(OnConflict::column(Column::Series).do_nothing().to_owned())
        .exec_without_returning(tx.conn())
        .await?;
    Entity::update_many()
        .col_expr(Column::Last, by(count))
        .filter(Column::Series.eq(series))
        .exec(tx.conn())
        .await?;
    let counter = Entity::find_by_id(series).one(tx.conn()).await?;
    counter
        .map(|counter| counter.last.saturating_sub(count).saturating_add(1))
        .ok_or_else(|| StoreError::Db(Fault::new("decision counter is gone")))
}

/// The first of `count` places in the queue that follow each other.
pub async fn reserve_places(tx: &Tx, count: i64) -> Result<i64, StoreError> {
    use queue_counter::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::Last, by(count))
        .exec(tx.conn())
        .await?;
    let counter = Entity::find().one(tx.conn()).await?;
    counter
        .map(|counter| counter.last.saturating_sub(count).saturating_add(1))
        .ok_or_else(|| StoreError::Db(Fault::new("queue counter is gone")))
}

/// The counter moved on. The cast gives the statement a text of its own: PostgreSQL keeps prepared statements by
/// their text, and that of a single step takes another type.
fn by(count: i64) -> Expr {
    Expr::col("last").add(Expr::value(count).cast_as("bigint"))
}

/// Offices whose name comes from this source.
pub async fn count_offices_from(db: &Database, source: &str) -> Result<u64, StoreError> {
    Ok(office::Entity::find()
        .filter(office::Column::NameSource.eq(source))
        .count(db.read())
        .await?)
}

/// Lets the database look at what was written, as its own housekeeping would do in time.
pub async fn refresh_statistics(db: &Database) -> Result<(), StoreError> {
    let statements: &[&str] = match db.kind() {
        crate::DatabaseKind::Postgres => &["VACUUM ANALYZE"],
        crate::DatabaseKind::Sqlite => &[
            "INSERT INTO application_search (application_search) VALUES ('optimize')",
            "ANALYZE",
        ],
    };
    for statement in statements {
        db.write().execute_unprepared(statement).await?;
    }
    Ok(())
}
