//! Who looked at what.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Condition, Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use crate::database::Database;
use crate::entity::{record_mark, record_view, record_visit};
use crate::error::StoreError;
use crate::tx::Tx;

/// The visit a page of this person named.
pub async fn find_of(
    conn: &impl ConnectionTrait,
    person: Uuid,
    visit: Uuid,
) -> Result<Option<record_visit::Model>, StoreError> {
    Ok(record_visit::Entity::find()
        .filter(record_visit::Column::PersonId.eq(person))
        .filter(record_visit::Column::Visit.eq(visit))
        .one(conn)
        .await?)
}

/// The visit with this id.
pub async fn find(
    conn: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<record_visit::Model>, StoreError> {
    Ok(record_visit::Entity::find_by_id(id).one(conn).await?)
}

/// Visits with these ids.
pub async fn find_all(
    conn: &impl ConnectionTrait,
    ids: Vec<Uuid>,
) -> Result<Vec<record_visit::Model>, StoreError> {
    Ok(record_visit::Entity::find()
        .filter(record_visit::Column::Id.is_in(ids))
        .all(conn)
        .await?)
}

/// Begins a visit.
///
/// # Errors
/// [`StoreError::Conflict`] with [`crate::Constraint::VisitOfPerson`] when another request of it was first.
pub async fn begin(tx: &Tx, visit: record_visit::Model) -> Result<(), StoreError> {
    record_visit::Entity::insert(visit.into_active_model().reset_all())
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Writes down what was asked for.
pub async fn add_views(tx: &Tx, views: Vec<record_view::Model>) -> Result<(), StoreError> {
    if views.is_empty() {
        return Ok(());
    }
    let rows = views
        .into_iter()
        .map(|view| view.into_active_model().reset_all());
    record_view::Entity::insert_many(rows)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Writes down what became of a kind asked for in a call.
pub async fn set_outcome(
    tx: &Tx,
    request: Uuid,
    kinds: &[&str],
    outcome: &str,
) -> Result<(), StoreError> {
    if kinds.is_empty() {
        return Ok(());
    }
    record_view::Entity::update_many()
        .col_expr(record_view::Column::Outcome, Expr::value(outcome))
        .filter(record_view::Column::RequestId.eq(request))
        .filter(record_view::Column::Kind.is_in(kinds.iter().copied()))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Kinds asked for in these visits, oldest first.
pub async fn views_of(
    conn: &impl ConnectionTrait,
    visits: Vec<Uuid>,
) -> Result<Vec<record_view::Model>, StoreError> {
    Ok(record_view::Entity::find()
        .filter(record_view::Column::VisitId.is_in(visits))
        .order_by_asc(record_view::Column::At)
        .order_by_asc(record_view::Column::Id)
        .all(conn)
        .await?)
}

/// Visits to a person's record after a cursor, newest first.
pub async fn of_subject(
    conn: &impl ConnectionTrait,
    subject: &str,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: u64,
) -> Result<Vec<record_visit::Model>, StoreError> {
    let mut query = record_visit::Entity::find().filter(record_visit::Column::Subject.eq(subject));
    if let Some((at, id)) = after {
        query = query.filter(
            Condition::any()
                .add(record_visit::Column::BeganAt.lt(at))
                .add(
                    Condition::all()
                        .add(record_visit::Column::BeganAt.eq(at))
                        .add(record_visit::Column::Id.lt(id)),
                ),
        );
    }
    Ok(query
        .order_by_desc(record_visit::Column::BeganAt)
        .order_by_desc(record_visit::Column::Id)
        .limit(limit)
        .all(conn)
        .await?)
}

/// Notes which kinds somebody opened, each of them once.
pub async fn mark(tx: &Tx, marks: Vec<record_mark::Model>) -> Result<(), StoreError> {
    if marks.is_empty() {
        return Ok(());
    }
    let again = OnConflict::columns([
        record_mark::Column::PersonId,
        record_mark::Column::RelationId,
        record_mark::Column::Kind,
    ])
    .update_column(record_mark::Column::OpenedAt)
    .to_owned();
    let rows = marks
        .into_iter()
        .map(|mark| mark.into_active_model().reset_all());
    record_mark::Entity::insert_many(rows)
        .on_conflict(again)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// When a person last opened which kinds of these relations.
pub async fn marks_of(
    db: &Database,
    person: Uuid,
    relations: Vec<Uuid>,
) -> Result<Vec<record_mark::Model>, StoreError> {
    Ok(record_mark::Entity::find()
        .filter(record_mark::Column::PersonId.eq(person))
        .filter(record_mark::Column::RelationId.is_in(relations))
        .all(db.read())
        .await?)
}
