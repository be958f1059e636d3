//! Change events: what open pages should ask for again.
//!
//! Events carry no content. Every server reads them by cursor ([`since`]) and passes them on to its
//! own listeners, so that several servers on one database behave as one.

use crate::database::Database;
use crate::entity::change_event;
use crate::error::StoreError;
use crate::tx::Tx;
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use uuid::Uuid;

/// Rows of one statement: a statement takes some 30,000 values at most.
const ROWS_A_STATEMENT: usize = 1_000;

/// A change to be announced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeEvent {
    /// For people of this office.
    pub office_number: Option<String>,
    /// For this person.
    pub person_id: Option<Uuid>,
    /// What kind of thing changed, e.g. `application`.
    pub topic: &'static str,
    /// Which one.
    pub subject_id: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Announces a change with the commit of `tx`; nothing is announced when it rolls back.
///
/// It is written while the commit holds the lock on the audit head, so cursors never pass over an
/// event that commits later with a smaller number.
pub fn record(tx: &Tx, event: ChangeEvent) {
    tx.announce(event);
}

pub(crate) async fn insert(
    conn: &impl ConnectionTrait,
    events: Vec<ChangeEvent>,
) -> Result<(), StoreError> {
    if events.is_empty() {
        return Ok(());
    }
    let rows: Vec<change_event::ActiveModel> = events
        .into_iter()
        .map(|event| change_event::ActiveModel {
            seq: NotSet,
            office_number: Set(event.office_number),
            person_id: Set(event.person_id),
            topic: Set(event.topic.to_owned()),
            subject_id: Set(event.subject_id),
            at: Set(event.at),
        })
        .collect();
    for chunk in rows.chunks(ROWS_A_STATEMENT) {
        change_event::Entity::insert_many(chunk.iter().cloned())
            .exec_without_returning(conn)
            .await?;
    }
    Ok(())
}

/// Events after `cursor`, oldest first, at most `limit`.
pub async fn since(
    db: &Database,
    cursor: i64,
    limit: u64,
) -> Result<Vec<change_event::Model>, StoreError> {
    Ok(change_event::Entity::find()
        .filter(change_event::Column::Seq.gt(cursor))
        .order_by_asc(change_event::Column::Seq)
        .limit(limit)
        .all(db.read())
        .await?)
}

/// The newest event's cursor, 0 when there is none: where a new listener begins.
pub async fn latest(db: &Database) -> Result<i64, StoreError> {
    let newest = change_event::Entity::find()
        .order_by_desc(change_event::Column::Seq)
        .one(db.read())
        .await?;
    Ok(newest.map_or(0, |event| event.seq))
}

/// Removes events older than `before`; answers how many. The newest stays, it holds the cursor.
pub async fn sweep(db: &Database, before: DateTime<Utc>) -> Result<u64, StoreError> {
    let newest = latest(db).await?;
    let tx = db.begin().await?;
    let removed = change_event::Entity::delete_many()
        .filter(change_event::Column::At.lt(before))
        .filter(change_event::Column::Seq.lt(newest))
        .exec(tx.conn())
        .await?;
    tx.commit_bookkeeping().await?;
    Ok(removed.rows_affected)
}
