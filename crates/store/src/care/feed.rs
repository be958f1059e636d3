//! How far the platform's changes were followed.

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _,
};
use serde_json::Value;

use crate::change_events::{self, ChangeEvent};
use crate::database::Database;
use crate::entity::{record_change, setting};
use crate::error::StoreError;
use crate::tx::Tx;

const CURSOR: &str = "care.change_cursor";

/// The cursor of the last change passed on.
pub async fn cursor(conn: &impl ConnectionTrait) -> Result<Option<String>, StoreError> {
    let found = setting::Entity::find_by_id(CURSOR).one(conn).await?;
    Ok(found.and_then(|row| row.value.as_str().map(str::to_owned)))
}

/// Passes a change on to open pages and notes how far it was. That something changed is kept only where somebody is to
/// hear of it. No act of a person: no audit record.
pub async fn pass_on(
    db: &Database,
    cursor: &str,
    change: record_change::Model,
    events: Vec<ChangeEvent>,
) -> Result<(), StoreError> {
    let tx = db.begin().await?;
    if !events.is_empty() {
        note(&tx, change).await?;
    }
    for event in events {
        change_events::record(&tx, event);
    }
    remember(&tx, cursor).await?;
    tx.commit_announced().await
}

/// Notes where a feed begins, so that what comes before its first change is missed by nobody.
pub async fn begin(db: &Database, cursor: &str) -> Result<(), StoreError> {
    let tx = db.begin().await?;
    remember(&tx, cursor).await?;
    tx.commit_announced().await
}

async fn remember(tx: &Tx, cursor: &str) -> Result<(), StoreError> {
    let row = setting::Model {
        key: CURSOR.to_owned(),
        value: Value::String(cursor.to_owned()),
    };
    let again = OnConflict::column(setting::Column::Key)
        .update_column(setting::Column::Value)
        .to_owned();
    setting::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(again)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

async fn note(tx: &Tx, change: record_change::Model) -> Result<(), StoreError> {
    let newer = OnConflict::columns([record_change::Column::Subject, record_change::Column::Kind])
        .update_column(record_change::Column::ChangedAt)
        .to_owned();
    record_change::Entity::insert(change.into_active_model().reset_all())
        .on_conflict(newer)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// What the platform told of these people since they are served here.
pub async fn changes_of(
    conn: &impl ConnectionTrait,
    subjects: Vec<String>,
) -> Result<Vec<record_change::Model>, StoreError> {
    Ok(record_change::Entity::find()
        .filter(record_change::Column::Subject.is_in(subjects))
        .all(conn)
        .await?)
}
